package io.orion.bench.engines;

import com.sun.management.OperatingSystemMXBean;
import io.orion.testing.DatabaseCounter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Clients that each take one order after the other through the flow, without pauses. */
final class Clients {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Contender contender;
    private final DatabaseCounter counter;
    private int runs;

    Clients(Contender contender, DatabaseCounter counter) {
        this.contender = contender;
        this.counter = counter;
    }

    /**
     * One run.
     *
     * @param seconds from the first start to the last close
     * @param cpuSeconds of this JVM, clients included
     * @param start milliseconds until a started order waits for its approval: p50, p95, p99
     * @param approve milliseconds for finding and completing the task
     * @param job milliseconds from there until the invoice is committed
     * @param statements of all orders; 0 where nobody counts, as are rows and commits
     * @param byStatement how often each ran
     */
    record Run(
            int orders,
            double seconds,
            double cpuSeconds,
            double[] start,
            double[] approve,
            double[] job,
            int statements,
            int rows,
            int commits,
            Map<String, Integer> byStatement) {}

    Run run(int clients, int orders) throws InterruptedException {
        var prefix = "B" + ++runs + "-" + clients + "-";
        long[][] nanos = new long[3][orders];
        counter.start();
        long cpu = PROCESS.getProcessCpuTime();
        long began = System.nanoTime();
        work(clients, prefix, orders, nanos);
        double seconds = seconds(System.nanoTime() - began);
        double used = seconds(PROCESS.getProcessCpuTime() - cpu);
        var count = counter.stop();
        return new Run(
                orders,
                seconds,
                used,
                percentiles(nanos[0]),
                percentiles(nanos[1]),
                percentiles(nanos[2]),
                count.statements(),
                count.rows(),
                count.commits(),
                counter.byStatement());
    }

    private void work(int clients, String prefix, int orders, long[][] nanos) throws InterruptedException {
        var numbers = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var done = IntStream.range(0, clients)
                    .mapToObj(i -> threads.submit(() -> work(prefix, numbers, orders, nanos)))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Void work(String prefix, AtomicInteger numbers, int orders, long[][] nanos) throws InterruptedException {
        for (int order = numbers.getAndIncrement(); order < orders; order = numbers.getAndIncrement()) {
            var number = prefix + order;
            ContenderMain.PROGRESS.expect(number);
            long begin = System.nanoTime();
            contender.start(number);
            long started = System.nanoTime();
            contender.approve(number);
            long approved = System.nanoTime();
            ContenderMain.PROGRESS.await(number);
            long billed = System.nanoTime();
            contender.pay(number);
            nanos[0][order] = started - begin;
            nanos[1][order] = approved - started;
            nanos[2][order] = billed - approved;
        }
        return null;
    }

    private static double[] percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return new double[] {at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99)};
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }

    private static double seconds(long nanos) {
        return nanos / (double) Duration.ofSeconds(1).toNanos();
    }
}
