package io.orion.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import io.orion.testing.Http;
import io.orion.treasury.PaymentRunView.Line;
import io.orion.treasury.PaymentRunView.PaymentLine;
import io.orion.treasury.PaymentRunView.PaymentState;
import io.orion.treasury.PaymentRunView.Status;
import io.orion.treasury.domain.ScheduledRuns;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.SAXException;

/** Runs as a whole: many payments, runs at the same time, the file for the bank, and what strangers send. */
class PaymentRunIT extends Paying {

    @Autowired
    Http http;

    @Autowired
    ScheduledRuns schedule;

    @Test
    void ofAHundredPaymentsThreeAreRefusedAndTheOthersClear() {
        var documents = IntStream.range(0, 100)
                .mapToObj(number -> invoice(supplier(), (number + 1) + ".00"))
                .toList();
        var run = ordered();
        assertThat(view(run).payments()).hasSize(100);
        var refused = List.of(documents.get(7), documents.get(42), documents.get(99));
        judgeAndBook(run, refused);
        assertThat(view(run).payments())
                .filteredOn(payment -> payment.state() == PaymentState.CLEARED)
                .hasSize(97);
        assertThat(documents)
                .filteredOn(document -> !open(document).equals("0.00"))
                .containsExactlyInAnyOrderElementsOf(refused);
        refused.forEach(document -> repair(payment(run, document).number(), "userTask_repairPayment", true));
        assertThat(view(run).status()).isEqualTo(Status.CLOSED);
        assertThat(view(start()).lines())
                .filteredOn(line -> own.contains(line.document()))
                .filteredOn(Line::included)
                .extracting(Line::document)
                .containsExactlyInAnyOrderElementsOf(refused);
        booksAreSound();
    }

    /** The bank's report and statement, each of them twice. */
    private void judgeAndBook(String run, List<String> refused) {
        Map<Boolean, List<PaymentLine>> payments = view(run).payments().stream()
                .collect(Collectors.partitioningBy(
                        payment -> refused.contains(payment.documents().get(0))));
        var judged = Pain002.of(
                run,
                Stream.concat(judged(payments.get(true), "RJCT"), judged(payments.get(false), "ACSP"))
                        .toList());
        report(judged);
        assertThat(report(judged)).extracting(BankStatus::outcome).containsOnly(BankStatus.Outcome.UNCHANGED);
        var entries = payments.get(false).stream().map(Camt053::paid).toArray(String[]::new);
        booked(entries);
        booked(entries);
    }

    private static Stream<String> judged(List<PaymentLine> payments, String code) {
        return payments.stream().map(payment -> Pain002.transaction(payment.endToEnd(), code, "AC01"));
    }

    @Test
    void runsAtTheSameTimeShareNoItem() {
        var documents = IntStream.range(0, 12)
                .mapToObj(number -> invoice(supplier(), "10.00"))
                .toList();
        var runs = atOnce(IntStream.range(0, 4)
                .<Callable<String>>mapToObj(
                        number -> () -> treasury.startRun(new PaymentRunRequest(due, EUR), TREASURER))
                .toList());
        processes.settle();
        var included = runs.stream()
                .flatMap(run -> view(run).lines().stream())
                .filter(Line::included)
                .map(Line::document)
                .filter(own::contains)
                .toList();
        assertThat(included).containsExactlyInAnyOrderElementsOf(documents);
        var paying = runs.stream()
                .filter(run ->
                        view(run).lines().stream().anyMatch(line -> line.included() && own.contains(line.document())))
                .toList();
        paying.forEach(run -> {
            revise(run);
            release(run);
        });
        var paid = paying.stream()
                .flatMap(run -> view(run).payments().stream())
                .flatMap(payment -> payment.documents().stream())
                .toList();
        assertThat(paid).containsExactlyInAnyOrderElementsOf(documents);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) {
        try (var threads = new Threads(work.size())) {
            return threads.all(work);
        }
    }

    private record Threads(java.util.concurrent.ExecutorService service) implements AutoCloseable {

        Threads(int count) {
            this(Executors.newFixedThreadPool(count));
        }

        <T> List<T> all(List<Callable<T>> work) {
            try {
                var answers = new ArrayList<T>();
                for (var answer : service.invokeAll(work)) {
                    answers.add(answer.get());
                }
                return answers;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            service.shutdownNow();
        }
    }

    @Test
    void aDoubleClickStartsOneRun() {
        var document = invoice(supplier(), "10.00");
        var body = "{\"dueUntil\": \"" + due + "\", \"currency\": \"EUR\"}";
        var key = UUID.randomUUID().toString();
        var same = atOnce(IntStream.range(0, 3)
                .<Callable<Integer>>mapToObj(
                        number -> () -> http.post("treasury", "/api/treasury/payment-runs", body, key)
                                .statusCode())
                .toList());
        assertThat(same).contains(201).allMatch(status -> status == 201 || status == 409);
        var others = atOnce(IntStream.range(0, 3)
                .<Callable<Integer>>mapToObj(number -> () -> http.post("treasury", "/api/treasury/payment-runs", body)
                        .statusCode())
                .toList());
        assertThat(others).containsOnly(201);
        long reserved = jdbc.sql("select count(*) from treasury.payment_run_line where document = ? and reserved")
                .param(document)
                .query(Long.class)
                .single();
        assertThat(reserved).isEqualTo(1);
    }

    @Test
    void startsOneScheduledRunADay() {
        clock.advance(java.time.Duration.ofDays(1));
        var first = schedule.startToday();
        assertThat(first).isPresent();
        assertThat(schedule.startToday()).isEmpty();
        processes.settle();
        assertThat(view(first.orElseThrow()).requestedBy()).isEqualTo("orion");
        jdbc.sql("update treasury.payment_run_line set reserved = false where run = ?")
                .param(first.orElseThrow())
                .update();
    }

    @Test
    void anIndependentReaderFindsInTheOrderWhatWasReleased() {
        var supplier = supplier(Map.of("name", "Müller & Söhne <Kabel>"));
        var one = invoice(supplier, "100.10");
        invoice(supplier(), "50.05");
        var run = ordered();
        assertThat(queued("payment-order", run)).isTrue();
        var xml = written("payment-order", run);
        assertThat(written("payment-order", run)).isEqualTo(xml);
        assertThatCode(() -> schema().newValidator().validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
        var order = MxPain00100109.parse(xml).getCstmrCdtTrfInitn();
        assertThat(order.getGrpHdr().getMsgId()).isEqualTo(run);
        assertThat(order.getGrpHdr().getNbOfTxs()).isEqualTo("2");
        assertThat(order.getGrpHdr().getCtrlSum()).isEqualByComparingTo("150.15");
        var info = order.getPmtInf().get(0);
        assertThat(info.getDbtrAcct().getId().getIBAN()).isEqualTo("DE89370400440532013000");
        assertThat(info.getReqdExctnDt().getDt().toString())
                .isEqualTo(view(run).executionDay().toString());
        assertThat(info.getCtrlSum()).isEqualByComparingTo("150.15");
        assertThat(info.getCdtTrfTxInf()).hasSize(2);
        var payment = payment(run, one);
        var first = info.getCdtTrfTxInf().stream()
                .filter(it -> it.getPmtId().getInstrId().equals(payment.number()))
                .findFirst()
                .orElseThrow();
        assertThat(first.getPmtId().getEndToEndId()).isEqualTo(payment.endToEnd());
        assertThat(first.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("100.10");
        assertThat(first.getAmt().getInstdAmt().getCcy()).isEqualTo("EUR");
        assertThat(first.getCdtr().getNm()).isEqualTo("Müller & Söhne <Kabel>");
        assertThat(first.getCdtrAcct().getId().getIBAN()).isEqualTo(payment.iban());
        assertThat(first.getRmtInf().getUstrd()).containsExactly("R-" + one);
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newDefaultInstance()
                .newSchema(PaymentRunIT.class.getClassLoader().getResource("pain.001.001.09.xsd"));
    }

    @Test
    void aNotificationClearsBeforeTheStatementThatFindsItDone() {
        var one = invoice(supplier(), "100.10");
        var other = invoice(supplier(), "50.05");
        var run = ordered();
        var paid = Camt053.paid(payment(run, one));
        var wrong = Camt053.entry(BigDecimal.TEN, "DBIT", payment(run, other).endToEnd(), "");
        var stranger = Camt053.entry(BigDecimal.TEN, "CRDT", "E-1", "");
        for (int time = 0; time < 2; time++) {
            assertThat(notified(paid, wrong, stranger))
                    .contains("\"outcome\":\"BOOKED\"", "\"outcome\":\"WAITS_FOR_STATEMENT\"")
                    .contains("but the bank booked EUR 10.00");
        }
        assertThat(open(one)).isEqualTo("0.00");
        assertThat(open(other)).isEqualTo("-50.05");
        booked(paid, Camt053.paid(payment(run, other)));
        assertThat(open(other)).isEqualTo("0.00");
        assertThat(ledger.entriesOf(payment(run, one).number())).hasSize(1);
        booksAreSound();
    }

    private String notified(String... entries) {
        var answer = http.send(
                "integration",
                http.request("/api/banking/notifications")
                        .header("Content-Type", "application/xml")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(
                                Camt053.notification(LocalDate.now(clock), entries))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void refusesReportsThatAttack() {
        var entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + Pain002.whole("RUN-2026-999999", "RJCT").replace("FF01", "&x;");
        var bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>";
        var deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
        for (var attack : List.of(entity, bomb, deep, "<Document/>", "no xml", "")) {
            assertThat(send("integration", attack))
                    .as(attack.substring(0, Math.min(40, attack.length())))
                    .isBetween(400, 422);
        }
        assertThat(send("integration", Pain002.whole("RUN-2026-999999", "RJCT")))
                .isEqualTo(200);
        assertThat(send("order-desk", Pain002.whole("RUN-2026-999999", "RJCT"))).isEqualTo(403);
    }

    private int send(String group, String xml) {
        return http.send(
                        group,
                        http.request("/api/treasury/payment-status")
                                .header("Content-Type", "application/xml")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(xml)))
                .statusCode();
    }

    @Test
    void showsRunsToWhoeverPays() {
        invoice(supplier(), "10.00");
        var run = start();
        assertThat(http.get("treasury-release", "/api/treasury/payment-runs/" + run)
                        .body())
                .contains("\"status\":\"IN_REVISION\"", "\"reason\":\"Due\"");
        assertThat(http.get("controller", "/api/treasury/payment-runs?limit=1").body())
                .contains("\"next\"");
        assertThat(http.get("requester", "/api/treasury/payment-runs").statusCode())
                .isEqualTo(403);
        assertThat(http.get("treasury", "/api/treasury/payment-runs/RUN-2026-999999")
                        .statusCode())
                .isEqualTo(404);
    }
}
