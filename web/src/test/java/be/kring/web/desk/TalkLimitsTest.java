package be.kring.web.desk;

import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a visitor may not do as often as they like: everything that reaches others, a letter to whatever address they name included. */
class TalkLimitsTest {

    @Test
    void whatReachesOthersIsLimited() {
        List<String> limited = Stream.of(DeskResource.class, TalkResource.class).flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Limited.class) && method.getAnnotation(Limited.class).value() == RateLimits.Kind.POSTS)
                .map(TalkLimitsTest::operation).sorted().toList();
        assertEquals(List.of("agreeTalkQuestion", "askDesk", "leaveAddress", "say"), limited);
    }

    private static String operation(Method method) {
        return method.getAnnotation(Operation.class).operationId();
    }
}
