package io.orion.bench.invoices;

import io.orion.OrionApplication;
import io.orion.bench.engines.WithoutTests;
import io.orion.kernel.Actor;
import io.orion.procuretopay.InvoiceXml;
import io.orion.procuretopay.ProcureToPay;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import io.orion.procuretopay.SupplierInvoicing;
import io.orion.procuretopay.documents.ReceivedInvoices;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From the XML of an invoice to its posted match, first with a tenth of the open orders, then with all. Arguments: open
 * orders (default 10,000), invoices measured in each turn (default 200).
 */
public final class InvoicesBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(InvoicesBenchmark.class);
    private static final Actor EDI = new Actor("bench-edi", Set.of("integration"));
    private static final int WARM = 150;

    private final Orders orders;
    private final ReceivedInvoices received;
    private final SupplierInvoicing invoicing;
    private final List<String> lines = new ArrayList<>();

    private InvoicesBenchmark(ConfigurableApplicationContext orion) {
        orders = new Orders(orion.getBean(ProcureToPay.class), orion.getBean(TaskService.class));
        received = orion.getBean(ReceivedInvoices.class);
        invoicing = orion.getBean(SupplierInvoicing.class);
    }

    public static void main(String[] arguments) throws Exception {
        int open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int invoices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("shared_buffers", "512MB")
                .start()) {
            var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?reWriteBatchedInserts=true";
            try (var orion = orion(url)) {
                new InvoicesBenchmark(orion).run(orion.getBean(JdbcTemplate.class), open, invoices);
            }
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext orion(String url) {
        var application = new SpringApplication(OrionApplication.class);
        application.addInitializers(new WithoutTests());
        return application.run(
                "--spring.profiles.active=demo",
                "--orion.simulation.orders=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--server.port=0",
                "--logging.level.root=warn");
    }

    /** Warms up first, so that warmth counts for neither. */
    private void run(JdbcTemplate jdbc, int open, int invoices) throws Exception {
        var needs = orders.received(1 + WARM + 2 * invoices);
        var copies = new OpenOrders(jdbc, needs.get(0).value(), orders.order(needs.get(0)));
        copies.upTo(open / 10);
        measure(needs.subList(1, 1 + WARM));
        var few = measure(needs.subList(1 + WARM, 1 + WARM + invoices));
        copies.upTo(open);
        var all = measure(needs.subList(1 + WARM + invoices, needs.size()));
        lines.add("| open orders | invoices/s | p50 ms | p95 ms |");
        lines.add("|---|---|---|---|");
        report(open / 10, few);
        report(open, all);
        lines.add(String.format(
                Locale.ROOT,
                "%nTen times the open orders cost %.2f times the time at p50.",
                at(all, 0.5) / at(few, 0.5)));
        Files.createDirectories(Path.of("target", "bench"));
        Files.write(Path.of("target", "bench", "invoices.md"), lines);
        LOG.warn("\n{}", String.join("\n", lines));
    }

    /** Milliseconds of each invoice, sorted. */
    private double[] measure(List<RequisitionNumber> needs) {
        var documents = needs.stream().map(this::document).toList();
        var times = new double[documents.size()];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            var number = received.receive(documents.get(i), EDI);
            times[i] = (System.nanoTime() - begin) / 1e6;
            var view = invoicing.view(number);
            if (view.status() != Status.POSTED) {
                throw new IllegalStateException(number + " is " + view.status() + " " + view.refused());
            }
        }
        Arrays.sort(times);
        return times;
    }

    private byte[] document(RequisitionNumber need) {
        var order = orders.order(need);
        return new InvoiceXml(Orders.SUPPLIER, number(order))
                .seller("Câbles du Rhône SARL", "FR40303265045")
                .iban("FR3899999999990000000050501")
                .order(order)
                .line(Orders.SKU, Orders.QUANTITY, Orders.PRICE)
                .write();
    }

    /** Far enough from every other one to be no duplicate that somebody has to look at. */
    private static String number(String order) {
        return UUID.nameUUIDFromBytes(order.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    private void report(int open, double[] times) {
        lines.add(String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %.1f |",
                open,
                1000 * times.length / Arrays.stream(times).sum(),
                at(times, 0.5),
                at(times, 0.95)));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
