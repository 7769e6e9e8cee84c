package be.kring.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Lets several do something at the very same moment, each on a thread and a connection of its own. */
@ApplicationScoped
public class Together {

    private static final int PATIENCE_SECONDS = 60;

    @Resource
    ManagedThreadFactory threads;

    /**
     * What became of one of them.
     *
     * @param failure the innermost reason why there is no value, or null
     */
    public record Outcome<T>(T value, Throwable failure) {

        public boolean succeeded() {
            return failure == null;
        }
    }

    public <T> List<Outcome<T>> run(Callable<T> one, Callable<T> other) {
        return run(List.of(one, other));
    }

    public <T> List<Outcome<T>> times(int times, Callable<T> work) {
        return run(IntStream.range(0, times).<Callable<T>>mapToObj(any -> work).toList());
    }

    public <T> List<Outcome<T>> run(List<Callable<T>> works) {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<Future<T>> running = works.stream().map(work -> start(() -> {
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return work.call();
        })).toList();
        List<Outcome<T>> outcomes = new ArrayList<>();
        running.forEach(each -> outcomes.add(outcome(each)));
        return outcomes;
    }

    /** Begins something beside the test, on a thread of its own: a pool might have none to spare. */
    public <T> Future<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        threads.newThread(task).start();
        return task;
    }

    private static <T> Outcome<T> outcome(Future<T> running) {
        try {
            return new Outcome<>(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException failed) {
            return new Outcome<>(null, failed.getCause());
        } catch (InterruptedException | TimeoutException never) {
            throw new IllegalStateException(never);
        }
    }
}
