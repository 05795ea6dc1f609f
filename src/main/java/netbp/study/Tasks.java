package netbp.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

import netbp.io.Ledger;

/** Does the runs of a study that are not in its ledger yet, several at a time, the lowest number first. */
public final class Tasks {

    /** How far a thread may be ahead of the first run that is missing. */
    private static final long LEAD = 100_000;
    private static final int WAIT_MILLISECONDS = 10;

    private Tasks() {
    }

    /**
     * Does them.
     *
     * @param ledger of {@link Study#files} and {@link Study#size} entries
     * @param threads runs at a time; nothing but measured times depends on it
     * @param stop asked often; once it holds, runs under way are given up and others do not begin
     * @param finished called after each run, from any thread
     */
    public static void run(Study study, Ledger ledger, int threads, BooleanSupplier stop, Runnable finished)
            throws IOException {
        AtomicLong next = new AtomicLong(ledger.size());
        List<Future<?>> workers = new ArrayList<>();
        AtomicBoolean failed = new AtomicBoolean();
        BooleanSupplier end = () -> failed.get() || stop.getAsBoolean();
        LongPredicate goesOn = index -> index < study.size() && !end.getAsBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int t = 0; t < threads; t++) {
                workers.add(pool.submit(() -> {
                    try {
                        for (long i = next.getAndIncrement(); goesOn.test(i); i = next.getAndIncrement()) {
                            while (i - ledger.size() > LEAD && goesOn.test(i)) {
                                Thread.sleep(WAIT_MILLISECONDS);
                            }
                            List<String> lines = ledger.contains(i) ? List.of() : study.entry(i, end);
                            if (!lines.isEmpty()) {
                                ledger.add(i, lines);
                                finished.run();
                            }
                        }
                        return null;
                    } catch (Exception | Error e) {
                        failed.set(true);
                        throw e;
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            failed.set(true);
            pool.shutdown();
        }
    }

    private static void rethrow(Throwable cause) throws IOException {
        if (cause instanceof IOException e) {
            throw e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(cause);
    }
}
