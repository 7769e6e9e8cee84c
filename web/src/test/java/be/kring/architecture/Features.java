package be.kring.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The features of Kring and which others each may use. A feature is a package of {@code be.kring} or {@code be.kring.web}; what stands directly
 * in {@code be.kring.web} is the feature {@code web}. Every line points down or to the side, never in a circle.
 */
final class Features {

    private static final String TABLE = """
            shared              |
            markdown            |
            audit               | shared
            person              | shared audit
            group               | shared audit markdown person
            expertise           | shared audit person
            profile             | shared markdown person expertise
            admission           | shared audit person group
            watch               | shared audit group
            discussion          | shared audit markdown person expertise group watch
            enrolment           | shared person group
            rule                | shared audit person expertise group
            moderation          | shared audit person expertise group watch discussion
            guide               | shared audit person group discussion
            handover            | shared audit person expertise group discussion
            thanks              | shared person expertise discussion
            question            | shared audit person expertise group discussion handover
            mentoring           | shared audit person expertise group
            mission             | shared audit markdown person expertise group
            notification        | shared person expertise group mentoring admission discussion moderation question handover thanks mission desk
            welcome             | shared person expertise group question mentoring
            mail                | shared
            desk                | shared audit mail person group discussion question
            search              | shared person expertise group discussion
            atlas               | shared person expertise group question
            organisation        | shared person group discussion atlas
            stream              | shared
            demo                | shared person expertise profile group mentoring admission discussion rule moderation notification question
            web.text            | shared
            web.problem         | shared web.text
            web                 | shared web.problem
            web.security        | shared person web.text web.problem
            web.administration  | shared person group guide question handover web web.security
            web.group           | shared person group admission enrolment discussion moderation stream web web.text web.problem web.security
            web.expertise       | shared expertise web web.security
            web.profile         | shared person expertise profile discussion web web.security
            web.mission         | shared expertise mission web web.security
            web.welcome         | shared welcome web web.security
            web.rule            | shared person group rule web web.security
            web.question        | shared expertise person question web web.security
            web.desk            | shared desk web web.security
            web.mentoring       | shared mentoring web web.security
            web.handover        | shared discussion handover question web web.text web.security
            web.thanks          | shared thanks web web.security
            web.watch           | shared watch web web.security
            web.audit           | shared audit person group web web.text web.problem web.security web.group
            web.atlas           | shared person expertise atlas web web.text web.security web.group
            web.organisation    | shared person group discussion organisation web web.security
            web.discussion      | shared person group discussion guide stream web web.problem web.security
            web.moderation      | shared moderation web web.security
            web.search          | shared search web web.security
            web.notification    | shared notification web web.security
            web.person          | shared person group discussion notification web web.security
            web.drain           |
            web.trace           | shared web.problem
            web.live            | shared person expertise profile organisation group mentoring admission enrolment rule discussion moderation guide question desk mission welcome handover thanks notification stream web.problem web.security web.drain
            web.health          | shared audit stream demo web.problem web.drain
            web.page            | shared audit person expertise profile group mentoring admission enrolment rule watch discussion moderation guide question desk mission welcome handover thanks notification search atlas organisation stream web.text web.problem web.security web.group web.audit web.discussion web.notification web.person
            """;

    private final String root;
    private final Map<String, Set<String>> allowed = TABLE.lines().map(line -> line.split("\\|")).collect(Collectors.toMap(
            cells -> cells[0].strip(), cells -> cells.length == 1 || cells[1].isBlank() ? Set.of() : Set.of(cells[1].strip().split(" "))));

    Features(String root) {
        this.root = root;
    }

    ArchCondition<JavaClass> condition() {
        return new ArchCondition<>("use only what the table of features allows") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                String from = of(origin);
                if (!allowed.containsKey(from)) {
                    events.add(SimpleConditionEvent.violated(origin, "The feature " + from + " is not in the table: " + origin.getName()));
                    return;
                }
                origin.getDirectDependenciesFromSelf().stream().filter(use -> isOurs(use.getTargetClass())).forEach(use -> {
                    String to = of(use.getTargetClass());
                    if (!to.equals(from) && !allowed.get(from).contains(to)) {
                        events.add(SimpleConditionEvent.violated(use, from + " may not use " + to + ": " + use.getDescription()));
                    }
                });
            }
        };
    }

    SliceAssignment slices() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return isOurs(javaClass) ? SliceIdentifier.of(of(javaClass)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the features";
            }
        };
    }

    private boolean isOurs(JavaClass javaClass) {
        return javaClass.getPackageName().startsWith(root + ".");
    }

    private String of(JavaClass javaClass) {
        String[] names = javaClass.getPackageName().substring(root.length() + 1).split("\\.");
        return names[0].equals("web") && names.length > 1 ? names[0] + "." + names[1] : names[0];
    }
}
