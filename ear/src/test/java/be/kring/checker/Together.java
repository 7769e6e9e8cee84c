package be.kring.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for many at once, a few at a time. */
final class Together {

    private static final int AT_ONCE = 8;

    private Together() {
    }

    /** @return the results in the order of the arguments; the first failure fails all */
    static <A, R> List<R> map(List<A> arguments, Function<A, R> work) throws InterruptedException {
        ExecutorService doors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> result : doors.invokeAll(arguments.stream().<Callable<R>>map(argument -> () -> work.apply(argument)).toList())) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            doors.shutdownNow();
        }
    }
}
