package io.orion.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.banking.domain.StatementImport;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.CashDiscount;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.testing.FlowCoverage;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import io.orion.treasury.PaymentRunView.PaymentLine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Treasury at work, with suppliers and invoices of each test's own. What is due until the day of a test is only what it
 * posted itself; should a run find more, whoever revises takes it out.
 */
@OrionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Paying {

    static final Actor TREASURER = new Actor("treasury", Set.of("treasury"));
    static final String EUR = "EUR";

    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    StatementImport statements;

    @Autowired
    TestPayables payables;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlowCoverage coverage;

    @Autowired
    List<OutboundWriter> writers;

    @Autowired
    JdbcClient jdbc;

    /** Earlier than that of every test before, so that nothing of theirs is due. */
    LocalDate due = LocalDate.EPOCH;

    Set<String> own = new HashSet<>();

    @BeforeAll
    void company() {
        sample.company();
        coverage.reset();
    }

    @BeforeEach
    void dayOfItsOwn() {
        due = LocalDate.of(2019, 12, 31).minusDays(DAYS.incrementAndGet());
        own = new HashSet<>();
    }

    void passesEveryPathOf(String... models) {
        for (String process : models) {
            assertThat(coverage.untaken(process)).as(process).isEmpty();
        }
    }

    String supplier() {
        return supplier(Map.of());
    }

    String supplier(Map<String, String> more) {
        var number = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var fields = new HashMap<String, String>(Map.of(
                "iban", SampleCompany.iban(), "contact.name", "Accounts", "contact.telephone", "+49 69 1234567"));
        fields.putAll(more);
        sample.supplier(number, fields);
        return number;
    }

    String invoice(String supplier, String amount) {
        return post(supplier, amount, due, null);
    }

    String credit(String supplier, String amount) {
        return post(supplier, "-" + amount, due, null);
    }

    /** Not due for a while, but cheaper today: two percent within ten days, net thirty. */
    String discounted(String supplier, String amount, String discount, String tax) {
        var today = LocalDate.now(clock);
        var offered = new CashDiscount(today.plusDays(10), Money.of("-" + discount, EUR), Money.of("-" + tax, EUR));
        return post(supplier, amount, today.plusDays(30), offered);
    }

    private String post(String supplier, String amount, LocalDate dueOn, @Nullable CashDiscount discount) {
        var document = "SI-" + UUID.randomUUID().toString().substring(0, 13);
        var owed = Money.of(amount, EUR);
        var item = new Posting.NewOpenItem(Party.supplier(supplier), document, dueOn, discount);
        var lines = List.of(
                new Posting.Line(Accounts.PAYABLES, owed.negate(), item),
                Posting.Line.debit(Accounts.COST_OF_GOODS_SOLD, owed));
        transaction.executeWithoutResult(
                status -> ledger.post(new Posting(document, "invoice", LocalDate.now(clock), "Invoice", null, lines)));
        payables.know(new Payable(document, "R-" + document, "poster", null));
        own.add(document);
        return document;
    }

    String open(String document) {
        return ledger.openItem(document).orElseThrow().open().amount().toPlainString();
    }

    String start() {
        var number = treasury.startRun(new PaymentRunRequest(due, EUR), TREASURER);
        processes.settle();
        return number;
    }

    PaymentRunView view(String run) {
        return treasury.run(run);
    }

    PaymentRunView.Line line(String run, String document) {
        return view(run).lines().stream()
                .filter(it -> it.document().equals(document))
                .findFirst()
                .orElseThrow();
    }

    /** Asks for release of what the test posted, without the given documents. */
    void revise(String run, String... without) {
        var out = Arrays.asList(without);
        var lines = view(run).lines().stream()
                .filter(PaymentRunView.Line::included)
                .filter(it -> out.contains(it.document()) || !own.contains(it.document()))
                .map(it -> Integer.toString(it.line()))
                .collect(Collectors.joining(", "));
        processes.complete(
                run,
                "userTask_revisePaymentRun",
                "treasury",
                Map.of("keep", "true", "exclude", lines, "reason", "Not now"));
        processes.settle();
    }

    void vote(String run, String by, boolean granted, String rework) {
        voteAs(run, by, "treasury-release", granted, rework);
    }

    void voteAs(String document, String by, String group, boolean granted, String rework) {
        var task = processes.openTasks(document).stream()
                .filter(it -> it.getTaskDefinitionKey().equals("userTask_decideApproval"))
                .filter(it -> it.getAssignee() == null || it.getAssignee().equals(by))
                .filter(it -> processes.groupsOf(it.getId()).contains(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing asked of " + group));
        processes.completeTask(
                task.getId(),
                by,
                group,
                Map.of("granted", Boolean.toString(granted), "rework", rework, "comment", "Seen"));
        processes.settle();
    }

    void release(String run) {
        vote(run, "rita", true, "false");
        vote(run, "rob", true, "false");
    }

    /** From the proposal to the order at the bank. */
    String ordered() {
        var run = start();
        revise(run);
        release(run);
        assertThat(view(run).status()).isEqualTo(PaymentRunView.Status.AT_BANK);
        return run;
    }

    PaymentLine payment(String run, String document) {
        return view(run).payments().stream()
                .filter(it -> it.documents().contains(document))
                .findFirst()
                .orElseThrow();
    }

    List<BankStatus> report(String xml) {
        var answer = treasury.report(stream(xml));
        processes.settle();
        return answer;
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    List<BankStatus> status(String run, PaymentLine payment, String code) {
        return report(Pain002.of(run, Pain002.transaction(payment.endToEnd(), code, "AC04")));
    }

    /** A statement of today with these bookings. */
    void booked(String... entries) {
        statements.run(stream(Camt053.of(LocalDate.now(clock), entries)), "bank");
        processes.settle();
    }

    void repair(String payment, String task, boolean again) {
        processes.complete(
                payment, task, "treasury", Map.of("again", Boolean.toString(again), "note", "Called the supplier"));
        processes.settle();
    }

    String written(String kind, String document) {
        var message = new OutboundMessage("test", "test", kind, document);
        var writer = writers.stream()
                .filter(it -> it.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
        return new String(writer.write(message).bytes(), StandardCharsets.UTF_8);
    }

    boolean queued(String kind, String document) {
        return jdbc.sql("select count(*) from messaging.outbox where kind = ? and document = ?")
                        .params(kind, document)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void booksAreSound() {
        assertThat(jdbc.sql("select what from ledger.violation")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
