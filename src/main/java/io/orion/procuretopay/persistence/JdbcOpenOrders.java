package io.orion.procuretopay.persistence;

import static io.orion.procuretopay.persistence.Columns.day;
import static io.orion.procuretopay.persistence.Columns.instant;

import io.orion.procuretopay.BuyersDesk.OpenOrder;
import io.orion.procuretopay.BuyersDesk.Query;
import io.orion.procuretopay.BuyersDesk.Show;
import io.orion.procuretopay.domain.OpenOrders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenOrders implements OpenOrders {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String SELECT = "select o.*, n.needed_on, l.total, l.received, l.promised_on, v.variances"
            + " from procure_to_pay.purchase_order o"
            + " join procure_to_pay.requisition n on n.number = o.requisition"
            + " cross join lateral (select coalesce(sum(unit_price * (ordered - cancelled)), 0) as total,"
            + " coalesce(sum(unit_price * (received - returned)), 0) as received,"
            + " min(promised_on) filter (where ordered - cancelled - received + returned > 0) as promised_on"
            + " from procure_to_pay.purchase_order_line where purchase_order = o.number) l"
            + " cross join lateral (select count(distinct i.number) as variances"
            + " from procure_to_pay.supplier_invoice_line m"
            + " join procure_to_pay.supplier_invoice i on i.number = m.invoice"
            + " where m.purchase_order = o.number and m.variance = 'price' and i.posted_at is null"
            + " and i.refused_at is null and i.approval is null) v"
            + " where o.closed_at is null and o.cancelled_at is null"
            + " and (?::text is null or o.number < ?) and (?::text is null or o.ordered_by = ?)"
            + " and (?::text is null or o.supplier = ?)";

    private final JdbcTemplate jdbc;

    JdbcOpenOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Only that of late ones has a parameter, the day. */
    private static String condition(Show show) {
        var unanswered = " and o.sent_at is not null and (o.answer is null or o.answer = 'AB')";
        return switch (show) {
            case ALL -> "";
            case UNANSWERED -> unanswered + " and o.confirmed_at is null";
            case TO_REVIEW -> " and o.answer in ('CA', 'RE')";
            case CHANGE_ASKED -> unanswered + " and o.confirmed_at is not null";
            case LATE -> " and o.confirmed_at is not null and l.promised_on < ?";
            case PARTLY_RECEIVED -> " and l.received > 0 and l.received < l.total";
            case VARIANCE -> " and v.variances > 0";
        };
    }

    @Override
    public List<OpenOrder> list(Query query, LocalDate today, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(
                query.after(),
                query.after(),
                query.orderedBy(),
                query.orderedBy(),
                query.supplier(),
                query.supplier()));
        if (query.show() == Show.LATE) {
            parameters.add(today);
        }
        parameters.add(limit);
        return jdbc.query(
                SELECT + condition(query.show()) + " order by o.number desc limit ?",
                (row, index) -> read(row, today),
                parameters.toArray());
    }

    private static OpenOrder read(ResultSet row, LocalDate today) throws SQLException {
        var total = row.getBigDecimal("total");
        var received = row.getBigDecimal("received");
        var promised = day(row, "promised_on");
        boolean confirmed = row.getTimestamp("confirmed_at") != null;
        return new OpenOrder(
                row.getString("number"),
                row.getString("requisition"),
                row.getString("supplier"),
                null,
                row.getString("ordered_by"),
                row.getInt("revision"),
                total,
                row.getString("currency"),
                instant(row, "sent_at"),
                row.getString("answer"),
                instant(row, "answer_due_at"),
                confirmed,
                day(row, "needed_on"),
                promised,
                confirmed && promised != null && promised.isBefore(today),
                total.signum() == 0
                        ? 0
                        : received.multiply(HUNDRED)
                                .divide(total, 0, RoundingMode.DOWN)
                                .intValue(),
                row.getInt("variances"));
    }
}
