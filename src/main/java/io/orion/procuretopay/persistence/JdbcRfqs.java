package io.orion.procuretopay.persistence;

import static io.orion.procuretopay.persistence.Columns.instant;
import static io.orion.procuretopay.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.SupplierScorecard;
import io.orion.procuretopay.domain.Rfq;
import io.orion.procuretopay.domain.Rfqs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRfqs implements Rfqs {

    private static final String SELECT = "select * from procure_to_pay.rfq where requisition = ?";

    private static final String SCORECARD = """
            select count(distinct r.number) as deliveries,
              round(100.0 * count(distinct r.number) filter (where r.counted_at <= r.due_at)
                / nullif(count(distinct r.number) filter (where r.due_at is not null), 0), 2) as on_time,
              round(100.0 * (count(distinct r.number)
                  - count(distinct r.number) filter (where l.accepted < l.expected))
                / nullif(count(distinct r.number), 0), 2) as in_full,
              round(100.0 * sum(l.rejected) / nullif(sum(l.counted), 0), 2) as rejected
            from procure_to_pay.purchase_order o
            join procure_to_pay.goods_receipt r on r.purchase_order = o.number and r.posted_at >= ?
            join procure_to_pay.goods_receipt_line l on l.goods_receipt = r.number
            where o.supplier = ?""";

    private static final String ANSWERS = """
            select count(*) as orders,
              round(100.0 * count(*) filter (where answer = 'AP') / nullif(count(answer), 0), 2) as confirmed,
              round(avg(extract(epoch from answered_at - sent_at) / 3600)::numeric, 1) as hours
            from procure_to_pay.purchase_order where supplier = ? and sent_at >= ?""";

    private final JdbcTemplate jdbc;

    JdbcRfqs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('procure_to_pay.rfq_number')", Long.class);
        return new DocumentNumber("RFQ", year, Objects.requireNonNull(next)).toString();
    }

    @Override
    public void add(Rfq rfq) {
        jdbc.update(
                "insert into procure_to_pay.rfq (number, requisition, opened_at) values (?, ?, ?)",
                rfq.number,
                rfq.requisition.value(),
                timestamp(rfq.openedAt));
    }

    @Override
    public Optional<Rfq> lockOf(RequisitionNumber requisition) {
        return query(SELECT + " for update", requisition.value());
    }

    @Override
    public Optional<Rfq> of(RequisitionNumber requisition) {
        return query(SELECT, requisition.value());
    }

    @Override
    public Optional<Rfq> find(String number) {
        return query("select * from procure_to_pay.rfq where number = ?", number);
    }

    private Optional<Rfq> query(String sql, String parameter) {
        return jdbc.query(sql, (row, index) -> head(row), parameter).stream()
                .findFirst()
                .map(this::complete);
    }

    private static Rfq head(ResultSet row) throws SQLException {
        var rfq = new Rfq(
                row.getString("number"),
                new RequisitionNumber(row.getString("requisition")),
                row.getTimestamp("opened_at").toInstant());
        rfq.round = row.getInt("round");
        rfq.deadline = instant(row, "deadline");
        rfq.closedAt = instant(row, "closed_at");
        rfq.best = row.getString("best");
        rfq.awardedTo = row.getString("awarded_to");
        rfq.awardedBy = row.getString("awarded_by");
        rfq.awardedAt = instant(row, "awarded_at");
        rfq.awardReason = row.getString("award_reason");
        return rfq;
    }

    private Rfq complete(Rfq rfq) {
        rfq.suppliers.addAll(jdbc.query(
                "select * from procure_to_pay.rfq_supplier where rfq = ? order by invited_at, supplier",
                (row, index) -> invited(row),
                rfq.number));
        jdbc.query(
                "select * from procure_to_pay.quote_line where rfq = ? order by supplier, line",
                row -> {
                    var supplier = row.getString("supplier");
                    var offer = new Rfq.Offer(row.getBigDecimal("unit_price"), row.getInt("lead_days"));
                    int line = row.getInt("line");
                    rfq.suppliers.stream()
                            .filter(it -> it.supplier.equals(supplier))
                            .forEach(it -> it.offers.put(line, offer));
                },
                rfq.number);
        return rfq;
    }

    private static Rfq.Invited invited(ResultSet row) throws SQLException {
        var invited = new Rfq.Invited(
                row.getString("supplier"), row.getTimestamp("invited_at").toInstant());
        invited.quotedAt = instant(row, "quoted_at");
        invited.validUntil = Columns.day(row, "valid_until");
        invited.note = row.getString("note");
        invited.score = row.getBigDecimal("score");
        return invited;
    }

    @Override
    public void save(Rfq rfq) {
        jdbc.update(
                "update procure_to_pay.rfq set round = ?, deadline = ?, closed_at = ?, best = ?, awarded_to = ?,"
                        + " awarded_by = ?, awarded_at = ?, award_reason = ? where number = ?",
                rfq.round,
                timestamp(rfq.deadline),
                timestamp(rfq.closedAt),
                rfq.best,
                rfq.awardedTo,
                rfq.awardedBy,
                timestamp(rfq.awardedAt),
                rfq.awardReason,
                rfq.number);
        rfq.suppliers.forEach(invited -> save(rfq, invited));
    }

    private void save(Rfq rfq, Rfq.Invited invited) {
        jdbc.update(
                "insert into procure_to_pay.rfq_supplier"
                        + " (rfq, supplier, invited_at, quoted_at, valid_until, note, score)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (rfq, supplier) do update set"
                        + " quoted_at = excluded.quoted_at, valid_until = excluded.valid_until,"
                        + " note = excluded.note, score = excluded.score",
                rfq.number,
                invited.supplier,
                timestamp(invited.invitedAt),
                timestamp(invited.quotedAt),
                invited.validUntil,
                invited.note,
                invited.score);
        List<@Nullable Object[]> rows = invited.offers.entrySet().stream()
                .map(offer -> new @Nullable Object[] {
                    rfq.number,
                    invited.supplier,
                    offer.getKey(),
                    offer.getValue().unitPrice(),
                    offer.getValue().leadDays()
                })
                .toList();
        jdbc.batchUpdate(
                "insert into procure_to_pay.quote_line (rfq, supplier, line, unit_price, lead_days)"
                        + " values (?, ?, ?, ?, ?) on conflict (rfq, supplier, line) do update set"
                        + " unit_price = excluded.unit_price, lead_days = excluded.lead_days",
                rows);
    }

    @Override
    public SupplierScorecard scorecard(String supplier, Instant since) {
        var answers = jdbc.queryForMap(ANSWERS, supplier, timestamp(since));
        return Objects.requireNonNull(jdbc.queryForObject(
                SCORECARD,
                (row, index) -> new SupplierScorecard(
                        supplier,
                        row.getLong("deliveries"),
                        row.getBigDecimal("on_time"),
                        row.getBigDecimal("in_full"),
                        row.getBigDecimal("rejected"),
                        ((Number) Objects.requireNonNull(answers.get("orders"))).longValue(),
                        (java.math.BigDecimal) answers.get("confirmed"),
                        (java.math.BigDecimal) answers.get("hours")),
                timestamp(since),
                supplier));
    }
}
