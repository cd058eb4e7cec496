package io.orion.procuretopay.persistence;

import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.domain.Budgets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBudgets implements Budgets {

    private final JdbcTemplate jdbc;

    JdbcBudgets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(List<String> costCenters, int year) {
        for (String costCenter : costCenters) {
            jdbc.update(
                    "insert into procure_to_pay.budget_lock (cost_center, year) values (?, ?)"
                            + " on conflict do nothing",
                    costCenter,
                    year);
            jdbc.queryForList(
                    "select 1 from procure_to_pay.budget_lock where cost_center = ? and year = ? for update",
                    costCenter,
                    year);
        }
    }

    @Override
    public BigDecimal committed(String costCenter, int year, RequisitionNumber butNot) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(sum(case when released then spent else greatest(amount, spent) end), 0)"
                        + " from procure_to_pay.commitment where cost_center = ? and year = ? and requisition <> ?",
                BigDecimal.class,
                costCenter,
                year,
                butNot.value()));
    }

    @Override
    public void commit(RequisitionNumber requisition, List<Commitment> commitments) {
        jdbc.update("delete from procure_to_pay.commitment where requisition = ?", requisition.value());
        jdbc.batchUpdate(
                "insert into procure_to_pay.commitment (requisition, line, cost_center, year, amount)"
                        + " values (?, ?, ?, ?, ?)",
                commitments.stream()
                        .map(it ->
                                new Object[] {requisition.value(), it.line(), it.costCenter(), it.year(), it.amount()})
                        .toList());
    }

    @Override
    public void release(RequisitionNumber requisition) {
        jdbc.update(
                "update procure_to_pay.commitment set released = true where requisition = ? and not released",
                requisition.value());
    }
}
