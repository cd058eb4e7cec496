package io.orion.procuretopay.persistence;

import static io.orion.procuretopay.persistence.Columns.instant;
import static io.orion.procuretopay.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.domain.Requisition;
import io.orion.procuretopay.domain.RequisitionLine;
import io.orion.procuretopay.domain.RequisitionTouched;
import io.orion.procuretopay.domain.Requisitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRequisitions implements Requisitions {

    private static final String SELECT = "select * from procure_to_pay.requisition ";

    private static final String UPDATE =
            "update procure_to_pay.requisition set purpose = ?, supplier = ?, budget_outcome = ?,"
                    + " budget_reason = ?, budget_released_by = ?, approval = ?, approved_at = ?,"
                    + " rework_reason = ?, route = ?, sole_source_reason = ?, ordered_by = ?, ended_at = ?,"
                    + " end_reason = ?, version = version + 1 where number = ?";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcRequisitions(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public RequisitionNumber nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('procure_to_pay.requisition_number')", Long.class);
        return new RequisitionNumber(
                new DocumentNumber(RequisitionNumber.PREFIX, year, Objects.requireNonNull(next)).toString());
    }

    @Override
    public void add(Requisition requisition) {
        events.publishEvent(new RequisitionTouched(requisition.number));
        jdbc.update(
                "insert into procure_to_pay.requisition (number, requested_by, requested_at, purpose, currency,"
                        + " warehouse, needed_on, supplier) values (?, ?, ?, ?, ?, ?, ?, ?)",
                requisition.number.value(),
                requisition.requestedBy,
                timestamp(requisition.requestedAt),
                requisition.purpose,
                requisition.currency.getCurrencyCode(),
                requisition.warehouse,
                requisition.neededOn,
                requisition.supplier);
        addLines(requisition);
    }

    private void addLines(Requisition requisition) {
        jdbc.batchUpdate(
                "insert into procure_to_pay.requisition_line (requisition, line, sku, description, unit, quantity,"
                        + " unit_price, category, cost_center, contract, catalogue, stocked, service, serial_tracked,"
                        + " lead_days) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                requisition.lines.stream()
                        .map(line -> new @Nullable Object[] {
                            requisition.number.value(),
                            line.line,
                            line.sku,
                            line.description,
                            line.unit,
                            line.quantity.value(),
                            line.unitPrice,
                            line.category,
                            line.costCenter,
                            line.contract,
                            line.catalogue,
                            line.stocked,
                            line.service,
                            line.serialTracked,
                            line.leadDays
                        })
                        .toList());
    }

    @Override
    public Requisition get(RequisitionNumber number) {
        return query(SELECT + "where number = ? for update", number.value()).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("requisition", number.value()));
    }

    @Override
    public Optional<Requisition> find(RequisitionNumber number) {
        return query(SELECT + "where number = ?", number.value()).stream().findFirst();
    }

    @Override
    public List<Requisition> list(@Nullable RequisitionNumber after, @Nullable String requester, int limit) {
        return query(
                SELECT + "where (?::text is null or number < ?) and (?::text is null or requested_by = ?)"
                        + " order by number desc limit ?",
                after == null ? null : after.value(),
                after == null ? null : after.value(),
                requester,
                requester,
                limit);
    }

    @Override
    public List<RequisitionNumber> numbers(@Nullable String after, int limit) {
        return jdbc.query(
                "select number from procure_to_pay.requisition where number > ? order by number limit ?",
                (row, index) -> new RequisitionNumber(row.getString(1)),
                after == null ? "" : after,
                limit);
    }

    private List<Requisition> query(String sql, @Nullable Object... parameters) {
        var found = jdbc.query(sql, (row, index) -> head(row), parameters);
        Map<String, Requisition> byNumber = found.stream().collect(Collectors.toMap(it -> it.number.value(), it -> it));
        if (!found.isEmpty()) {
            jdbc.query(
                    "select * from procure_to_pay.requisition_line where requisition = any(?) order by line",
                    row -> {
                        Objects.requireNonNull(byNumber.get(row.getString("requisition")))
                                .lines
                                .add(line(row));
                    },
                    (Object) byNumber.keySet().toArray(String[]::new));
        }
        return new ArrayList<>(found);
    }

    private static Requisition head(ResultSet row) throws SQLException {
        var requisition = new Requisition(
                new RequisitionNumber(row.getString("number")),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                Currency.getInstance(row.getString("currency")),
                row.getString("warehouse"),
                row.getString("purpose"));
        requisition.neededOn = Columns.day(row, "needed_on");
        requisition.supplier = row.getString("supplier");
        requisition.budgetOutcome = row.getString("budget_outcome");
        requisition.budgetReason = row.getString("budget_reason");
        requisition.budgetReleasedBy = row.getString("budget_released_by");
        requisition.approval = row.getString("approval");
        requisition.approvedAt = instant(row, "approved_at");
        requisition.reworkReason = row.getString("rework_reason");
        requisition.route = row.getString("route");
        requisition.soleSourceReason = row.getString("sole_source_reason");
        requisition.orderedBy = row.getString("ordered_by");
        requisition.endedAt = instant(row, "ended_at");
        requisition.endReason = row.getString("end_reason");
        return requisition;
    }

    private static RequisitionLine line(ResultSet row) throws SQLException {
        var line = new RequisitionLine(
                row.getInt("line"),
                row.getString("sku"),
                row.getString("description"),
                row.getString("unit"),
                Columns.quantity(row, "quantity"),
                row.getBigDecimal("unit_price"),
                row.getString("category"),
                row.getString("cost_center"));
        line.contract = row.getString("contract");
        line.catalogue = row.getBoolean("catalogue");
        line.stocked = row.getBoolean("stocked");
        line.service = row.getBoolean("service");
        line.serialTracked = row.getBoolean("serial_tracked");
        line.leadDays = row.getInt("lead_days");
        return line;
    }

    @Override
    public void save(Requisition requisition) {
        events.publishEvent(new RequisitionTouched(requisition.number));
        jdbc.update(
                UPDATE,
                requisition.purpose,
                requisition.supplier,
                requisition.budgetOutcome,
                requisition.budgetReason,
                requisition.budgetReleasedBy,
                requisition.approval,
                timestamp(requisition.approvedAt),
                requisition.reworkReason,
                requisition.route,
                requisition.soleSourceReason,
                requisition.orderedBy,
                timestamp(requisition.endedAt),
                requisition.endReason,
                requisition.number.value());
        saveLines(requisition);
    }

    private void saveLines(Requisition requisition) {
        var number = requisition.number.value();
        jdbc.update(
                "delete from procure_to_pay.requisition_line where requisition = ? and line <> all(?)",
                number,
                requisition.lines.stream().map(line -> line.line).toArray(Integer[]::new));
        jdbc.batchUpdate(
                "update procure_to_pay.requisition_line set quantity = ?, unit_price = ?, contract = ?,"
                        + " catalogue = ? where requisition = ? and line = ?"
                        + " and (quantity, unit_price, contract, catalogue) is distinct from (?, ?, ?::text, ?)",
                requisition.lines.stream()
                        .map(line -> new @Nullable Object[] {
                            line.quantity.value(),
                            line.unitPrice,
                            line.contract,
                            line.catalogue,
                            number,
                            line.line,
                            line.quantity.value(),
                            line.unitPrice,
                            line.contract,
                            line.catalogue
                        })
                        .toList());
    }

    @Override
    public boolean claimProcess(RequisitionNumber number, String processInstanceId) {
        return jdbc.update(
                        "update procure_to_pay.requisition set process_instance_id = ?"
                                + " where number = ? and process_instance_id is null",
                        processInstanceId,
                        number.value())
                == 1;
    }

    @Override
    public Optional<String> account(String category) {
        return jdbc
                .queryForList("select account from procure_to_pay.category where code = ?", String.class, category)
                .stream()
                .findFirst();
    }
}
