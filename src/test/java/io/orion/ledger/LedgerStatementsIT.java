package io.orion.ledger;

import static io.orion.ledger.Books.eur;
import static io.orion.ledger.Books.number;
import static io.orion.ledger.Books.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.orion.testing.OrionTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Round trips to the database, which is what a posting costs. What listeners ask elsewhere is theirs. */
@OrionTest
class LedgerStatementsIT {

    private final Party customer = Party.customer(number("C"));
    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    Books books;

    @BeforeEach
    void listen() {
        var known = books.invoice(customer, eur("1"));
        books.settle(receipt(customer, eur("1"), SettlementOrder.Allocation.of(known, eur("1"))));
        log.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void postingAnInvoiceTakesThree() {
        books.invoice(customer, eur("119"));

        assertThat(statements()).hasSize(3);
    }

    @Test
    void settlingTakesFourHoweverManyItems() {
        var first = books.invoice(customer, eur("100"));
        var second = books.invoice(customer, eur("100"));
        log.list.clear();

        books.settle(receipt(
                customer,
                eur("150"),
                SettlementOrder.Allocation.of(first, eur("100")),
                SettlementOrder.Allocation.of(second, eur("50"))));

        assertThat(statements()).hasSize(4);
    }

    @Test
    void reversingTakesFive() {
        long entry = books.post(Books.invoicePosting(number("INV"), customer, eur("5")));
        log.list.clear();

        books.reverse(entry);

        assertThat(statements()).hasSize(5);
    }

    private List<String> statements() {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement ["))
                .filter(message -> message.contains("ledger."))
                .toList();
    }
}
