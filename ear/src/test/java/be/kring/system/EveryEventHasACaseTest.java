package be.kring.system;

import be.kring.shared.DomainEvent;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Of every event that there is one of the whole-system tests compares what it makes of an earlier state with a fresh answer; a new one without a case is missed here. */
class EveryEventHasACaseTest {

    @Test
    void every_event_is_compared_with_fresh_state() {
        Set<String> compared = Stream.of(EventsMakeFreshStateIT.EVERY_NAME, ProfileEventsIT.NAMES, DeskEventsIT.NAMES, ExpertiseEventsIT.NAMES, HandoverEventsIT.NAMES,
                MissionEventsIT.NAMES, Set.of(ExpertiseEventsIT.TOPICS, MentoringEventsIT.NAME, AskingIT.NAME, AsksEventsIT.NAME))
                .flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(names()), compared);
    }

    /** What else an event uses is not looked up: that takes seconds. */
    private static Set<String> names() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importUrl(DomainEvent.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                .filter(each -> each.isAssignableTo(DomainEvent.class) && !each.isInterface()).map(JavaClass::reflect)
                .map(EveryEventHasACaseTest::empty).map(DomainEvent::name).collect(Collectors.toSet());
    }

    /** Its name does not depend on what it says. */
    private static DomainEvent empty(Class<?> event) {
        Class<?>[] types = Arrays.stream(event.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = event.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (DomainEvent) constructor.newInstance(Arrays.stream(types).map(EveryEventHasACaseTest::nothing).toArray());
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(event.getName(), failure);
        }
    }

    private static Object nothing(Class<?> type) {
        return Array.get(Array.newInstance(type, 1), 0);
    }
}
