package io.orion.bench.invoices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies of one real order that waits for its invoice, by SQL: its rows in procure to pay and in the engine, all of the
 * same supplier and article.
 */
final class OpenOrders {

    private static final Set<String> KEYS = Set.of(
            "number",
            "requisition",
            "purchase_order",
            "goods_receipt",
            "process_instance_id",
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "super_exec_",
            "act_inst_id_",
            "var_scope_",
            "business_key_",
            "task_id_");

    private final JdbcTemplate jdbc;
    private final String need;
    private final String order;
    private int copied;

    OpenOrders(JdbcTemplate jdbc, String need, String order) {
        this.jdbc = jdbc;
        this.need = need;
        this.order = order;
    }

    /** Adds copies until there are so many. */
    void upTo(int count) {
        copy("procure_to_pay.requisition", "number = '" + need + "'", count);
        copy("procure_to_pay.requisition_line", "requisition = '" + need + "'", count);
        copy("procure_to_pay.commitment", "requisition = '" + need + "'", count);
        copy("procure_to_pay.purchase_order", "number = '" + order + "'", count);
        copy("procure_to_pay.purchase_order_line", "purchase_order = '" + order + "'", count);
        copy("procure_to_pay.goods_receipt", "purchase_order = '" + order + "'", count);
        copy(
                "procure_to_pay.goods_receipt_line",
                "goods_receipt in (select number from procure_to_pay.goods_receipt where purchase_order = '" + order
                        + "')",
                count);
        var process = "(select process_instance_id from procure_to_pay.requisition where number = '" + need + "')";
        copy("camunda.act_ru_execution", "root_proc_inst_id_ = " + process, count);
        var executions = "(select id_ from camunda.act_ru_execution where root_proc_inst_id_ = " + process + ")";
        for (var table : List.of("act_ru_event_subscr", "act_ru_variable", "act_ru_task")) {
            copy("camunda." + table, "execution_id_ in " + executions, count);
        }
        copied = count;
        jdbc.execute("analyze");
    }

    private void copy(String table, String condition, int count) {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        jdbc.queryForList(
                        "select column_name from information_schema.columns"
                                + " where table_schema || '.' || table_name = ? and is_generated = 'NEVER'",
                        String.class,
                        table)
                .forEach(column -> {
                    columns.add(column);
                    values.add(KEYS.contains(column) ? "t." + column + " || '-' || n" : "t." + column);
                });
        jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from " + table + " t, generate_series(" + (copied + 1) + ", " + count + ") n where " + condition);
    }
}
