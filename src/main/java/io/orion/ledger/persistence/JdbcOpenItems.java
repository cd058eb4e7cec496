package io.orion.ledger.persistence;

import io.orion.kernel.Money;
import io.orion.ledger.CashDiscount;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.ledger.PartyBalance;
import io.orion.ledger.domain.Chart;
import io.orion.ledger.domain.Clearing;
import io.orion.ledger.domain.ItemState;
import io.orion.ledger.domain.NewItem;
import io.orion.ledger.domain.OpenItems;
import io.orion.ledger.domain.Touched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenItems implements OpenItems {

    private static final String COLUMNS = """
            i.id, i.document, i.account, i.party_kind, i.party_number, i.reference, i.currency, i.original_minor,
            i.open_minor, i.open_functional_minor, i.posted_on, i.due_on, i.discount_until, i.discount_minor,
            i.discount_tax_minor
            """;

    private static final String OPEN = """
            insert into ledger.open_item (document, entry_id, account, party_kind, party_number, reference, currency,
                original_minor, original_functional_minor, open_minor, open_functional_minor, posted_on, due_on,
                discount_until, discount_minor, discount_tax_minor)
            values (:document, :entry, :account, :kind, :party, :reference, :currency,
                :minor, :functional, :minor, :functional, :postedOn, :dueOn, :until, :discount, :discountTax)
            """;

    private static final String CLEAR = """
            with cleared as (
                insert into ledger.settlement_allocation (entry_id, item_id, amount_minor, functional_minor)
                select ?, part.item, part.amount, part.functional
                from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as part (item, amount, functional)
                returning item_id, amount_minor, functional_minor)
            update ledger.open_item i
            set open_minor = i.open_minor - c.amount_minor,
                open_functional_minor = i.open_functional_minor - c.functional_minor
            from cleared c where i.id = c.item_id
            """;

    private static final String TOUCHED = """
            select %s, i.entry_id = :entry as opened,
                a.amount_minor as cleared, a.functional_minor as cleared_functional
            from ledger.open_item i
            left join ledger.settlement_allocation a on a.item_id = i.id and a.entry_id = :entry
            where i.entry_id = :entry
            or i.id in (select item_id from ledger.settlement_allocation where entry_id = :entry)
            order by i.document for update of i
            """.formatted(COLUMNS);

    private static final String BALANCE = """
            select coalesce(sum(open_minor), 0)::bigint as open,
                coalesce(sum(open_minor) filter (where due_on < :today), 0)::bigint as overdue,
                min(due_on) filter (where sign(open_minor) = :claim) as oldest
            from ledger.open_item
            where party_kind = :kind and party_number = :party and currency = :currency and open_minor <> 0
            """;

    private final JdbcClient jdbc;
    private final Chart chart;

    JdbcOpenItems(JdbcClient jdbc, Chart chart) {
        this.jdbc = jdbc;
        this.chart = chart;
    }

    @Override
    public void open(long entry, List<NewItem> items) {
        for (var opened : items) {
            var item = opened.item();
            var discount = item.discount();
            jdbc.sql(OPEN)
                    .param("document", item.document())
                    .param("entry", entry)
                    .param("account", opened.account())
                    .param("kind", item.party().kind().name())
                    .param("party", item.party().number())
                    .param("reference", item.reference())
                    .param("currency", item.original().currencyCode())
                    .param("minor", MinorUnits.of(item.original()))
                    .param("functional", MinorUnits.of(opened.functional()))
                    .param("postedOn", item.postedOn())
                    .param("dueOn", item.dueOn())
                    .param("until", discount == null ? null : discount.until(), Types.DATE)
                    .param("discount", discount == null ? null : MinorUnits.of(discount.amount()), Types.BIGINT)
                    .param("discountTax", discount == null ? null : MinorUnits.of(discount.tax()), Types.BIGINT)
                    .update();
        }
    }

    @Override
    public Map<String, ItemState> lock(Collection<String> documents) {
        Map<String, ItemState> states = new LinkedHashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from ledger.open_item i where document = any(?) "
                            + "order by i.document for update")
                    .param(documents.toArray(String[]::new))
                    .query((row, number) -> state(row))
                    .list()
                    .forEach(state -> states.put(state.item().document(), state));
        }
        return states;
    }

    @Override
    public void clear(long entry, List<Clearing> clearings) {
        if (!clearings.isEmpty()) {
            jdbc.sql(CLEAR)
                    .param(entry)
                    .param(column(clearings, it -> it.state().id()))
                    .param(column(clearings, it -> MinorUnits.of(it.amount())))
                    .param(column(clearings, it -> MinorUnits.of(it.functional())))
                    .update();
        }
    }

    @Override
    public List<Touched> touchedBy(long entry) {
        return jdbc.sql(TOUCHED)
                .param("entry", entry)
                .query((row, number) -> new Touched(
                        state(row),
                        row.getBoolean("opened"),
                        MinorUnits.money(row.getLong("cleared"), row.getString("currency")),
                        MinorUnits.money(row.getLong("cleared_functional"), chart.functionalCurrency())))
                .list();
    }

    @Override
    public Optional<OpenItem> find(String document) {
        return jdbc.sql("select " + COLUMNS + " from ledger.open_item i where document = ?")
                .param(document)
                .query((row, number) -> item(row))
                .optional();
    }

    @Override
    public List<OpenItem> unsettled(Party party) {
        return jdbc.sql("select " + COLUMNS + " from ledger.open_item i where party_kind = ? and party_number = ? "
                        + "and open_minor <> 0 order by due_on, id")
                .params(party.kind().name(), party.number())
                .query((row, number) -> item(row))
                .list();
    }

    @Override
    public List<OpenItem> unsettled(Party.Kind kind, Currency currency) {
        return jdbc.sql("select " + COLUMNS + " from ledger.open_item i where party_kind = ? and currency = ? "
                        + "and open_minor <> 0 order by party_number, due_on, id")
                .params(kind.name(), currency.getCurrencyCode())
                .query((row, number) -> item(row))
                .list();
    }

    @Override
    public PartyBalance balance(Party party, Money zero, LocalDate today) {
        int claim = party.kind() == Party.Kind.CUSTOMER ? 1 : -1;
        return jdbc.sql(BALANCE)
                .param("today", today)
                .param("claim", claim)
                .param("kind", party.kind().name())
                .param("party", party.number())
                .param("currency", zero.currencyCode())
                .query((row, number) -> balance(row, zero, today, claim))
                .single();
    }

    private static PartyBalance balance(ResultSet row, Money zero, LocalDate today, int claim) throws SQLException {
        long overdue = row.getLong("overdue");
        if (Long.signum(overdue) != claim) {
            return new PartyBalance(MinorUnits.money(row.getLong("open"), zero.currency()), zero, 0);
        }
        var oldest = row.getObject("oldest", LocalDate.class);
        return new PartyBalance(
                MinorUnits.money(row.getLong("open"), zero.currency()),
                MinorUnits.money(overdue, zero.currency()),
                Math.toIntExact(ChronoUnit.DAYS.between(oldest, today)));
    }

    private ItemState state(ResultSet row) throws SQLException {
        return new ItemState(
                row.getLong("id"),
                item(row),
                row.getString("account"),
                MinorUnits.money(row.getLong("open_functional_minor"), chart.functionalCurrency()));
    }

    private static OpenItem item(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new OpenItem(
                row.getString("document"),
                new Party(Party.Kind.valueOf(row.getString("party_kind")), row.getString("party_number")),
                row.getString("reference"),
                MinorUnits.money(row.getLong("original_minor"), currency),
                MinorUnits.money(row.getLong("open_minor"), currency),
                row.getObject("posted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                discount(row, currency));
    }

    private static @Nullable CashDiscount discount(ResultSet row, String currency) throws SQLException {
        var until = row.getObject("discount_until", LocalDate.class);
        return until == null
                ? null
                : new CashDiscount(
                        until,
                        MinorUnits.money(row.getLong("discount_minor"), currency),
                        MinorUnits.money(row.getLong("discount_tax_minor"), currency));
    }

    private static long[] column(List<Clearing> clearings, ToLongFunction<Clearing> value) {
        return clearings.stream().mapToLong(value).toArray();
    }
}
