package be.kring.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ext.ExceptionMapper;

import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executors;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the conventions, by name, for the product or for the planted one. */
final class Rules {

    /** Before somebody is an actor: the way in. */
    private static final Set<String> WAYS_IN = Set.of("PersonService.signIn", "PersonService.findSignedIn", "PersonService.findActor", "DemoLoading.loadOnce");

    private final String root;
    private final Features features;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    Rules(String root) {
        this.root = root;
        this.features = new Features(root);
        structure();
        persistence();
        services();
        edge();
        time();
    }

    Map<String, ArchRule> byName() {
        return rules;
    }

    private void structure() {
        rules.put("features use each other as the table allows", classes().that().doNotHaveSimpleName("package-info").should(features.condition()));
        rules.put("features make no circle", slices().assignedFrom(features.slices()).should().beFreeOfCycles());
        rules.put("the domain knows no web", noClasses().that().resideOutsideOfPackage(root + ".web..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "jakarta.websocket..", "jakarta.servlet.."));
        rules.put("the web knows no database", noClasses().that().resideInAPackage(root + ".web..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate.."));
        rules.put("names are the field's own", noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Impl"));
    }

    private void persistence() {
        rules.put("entities stay inside their feature", classes().that().areAnnotatedWith(Entity.class).or().areAnnotatedWith(Embeddable.class)
                .should().notBePublic());
        rules.put("repositories stay inside their feature", classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic());
        rules.put("only repositories speak to the database", noClasses().that().haveSimpleNameNotEndingWith("Repository")
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class)
                .orShould().dependOnClassesThat().areAssignableTo(PersistenceContext.class));
    }

    private void services() {
        rules.put("services take the actor first", methods().that().arePublic().and().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class)
                .and(not("a way in", Rules::isWayIn)).and(not("an observer", Rules::isObserver)).should(takeActorFirst()));
        rules.put("enterprise beans are called by public methods", noClasses().should().callMethodWhere(hiddenMethodOfBean()));
        rules.put("events are records of ids and scalars", classes().that(implement("DomainEvent")).should(beRecordsOfScalars()));
        rules.put("events arrive inside the transaction", noClasses().should().callMethodWhere(call(Event.class, "fireAsync")));
        rules.put("nothing is looked up", noClasses().should().callMethodWhere(call(CDI.class, "current")));
        rules.put("threads are the server's", noClasses().should().callConstructorWhere(call(Thread.class, "<init>"))
                .orShould().dependOnClassesThat().areAssignableTo(Executors.class).orShould().dependOnClassesThat().areAssignableTo(Timer.class));
        rules.put("nothing is printed", noClasses().should(ACCESS_STANDARD_STREAMS));
    }

    private void edge() {
        rules.put("roles and tokens are read in one place", noClasses().that().resideOutsideOfPackage(root + ".web.security")
                .should().dependOnClassesThat().resideInAnyPackage("org.wildfly.security..", "com.nimbusds..", "jakarta.annotation.security..",
                        "jakarta.security..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.ws.rs.core.SecurityContext")
                .orShould().callMethodWhere(call(HttpServletRequest.class, "isUserInRole"))
                .orShould().callMethodWhere(call(HttpServletRequest.class, "getUserPrincipal"))
                .orShould().callMethodWhere(call("jakarta.ejb.EJBContext", "isCallerInRole"))
                .orShould().callMethodWhere(call("jakarta.ejb.EJBContext", "getCallerPrincipal")));
        rules.put("errors become answers in one place", classes().that().implement(ExceptionMapper.class)
                .should().resideInAPackage(root + ".web.problem"));
    }

    private void time() {
        rules.put("time comes from a clock", noClasses().should().callMethodWhere(isZeroArgumentNow())
                .orShould().callMethodWhere(call(System.class, "currentTimeMillis")));
        rules.put("time is an instant", noClasses().that(not("the reader of a library's dates", Rules::readsLibraryDates))
                .should().dependOnClassesThat(are(DescribedPredicate.describe("java.util.Date or Calendar",
                        used -> used.isAssignableTo(Date.class) || used.isAssignableTo(Calendar.class)))));
    }

    private static boolean isWayIn(JavaMethod method) {
        return WAYS_IN.contains(method.getOwner().getSimpleName() + "." + method.getName());
    }

    private static boolean isObserver(JavaMethod method) {
        return method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
    }

    /** Nimbus JOSE gives the times of a token as {@code java.util.Date}. */
    private static boolean readsLibraryDates(JavaClass javaClass) {
        return javaClass.getSimpleName().equals("LogoutTokens");
    }

    private static <T> DescribedPredicate<T> not(String what, java.util.function.Predicate<T> predicate) {
        return DescribedPredicate.describe("are not " + what, predicate.negate());
    }

    private static DescribedPredicate<JavaClass> implement(String simpleName) {
        return DescribedPredicate.describe("implement " + simpleName, javaClass -> !javaClass.isInterface()
                && javaClass.getAllRawInterfaces().stream().anyMatch(type -> type.getSimpleName().equals(simpleName)));
    }

    private static ArchCondition<JavaMethod> takeActorFirst() {
        return new ArchCondition<>("take an Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean first = !method.getRawParameterTypes().isEmpty() && method.getRawParameterTypes().get(0).getSimpleName().equals("Actor");
                boolean compilerMade = method.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(method, first || compilerMade, method.getFullName() + " does not take an Actor first"));
            }
        };
    }

    private static ArchCondition<JavaClass> beRecordsOfScalars() {
        return new ArchCondition<>("be records whose components are ids, numbers, texts, times or enumerations") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                events.add(new SimpleConditionEvent(event, event.isRecord(), event.getName() + " is no record"));
                event.getFields().forEach(field -> field.getType().getAllInvolvedRawTypes().forEach(type -> events.add(new SimpleConditionEvent(
                        field, type.isEnum() || type.isPrimitive() || type.getPackageName().startsWith("java."),
                        field.getFullName() + " is a " + type.getName()))));
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String method) {
        return call(owner.getName(), method);
    }

    private static DescribedPredicate<JavaCall<?>> call(String owner, String method) {
        return DescribedPredicate.describe(owner + "." + method, call -> call.getTarget().getName().equals(method)
                && call.getTargetOwner().isAssignableTo(owner));
    }

    /** Enterprise Beans 4.0, 4.9.6: only public methods are business methods; the container may refuse the others when it runs. */
    private static DescribedPredicate<JavaCall<?>> hiddenMethodOfBean() {
        return DescribedPredicate.describe("a method of an enterprise bean of another class that is not public", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean bean = owner.isAnnotatedWith(Stateless.class) || owner.isAnnotatedWith(Singleton.class);
            return bean && !call.getOriginOwner().equals(owner) && call.getTarget().resolveMember()
                    .map(JavaMember::getModifiers).filter(modifiers -> !modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.STATIC)).isPresent();
        });
    }

    private static DescribedPredicate<JavaCall<?>> isZeroArgumentNow() {
        return DescribedPredicate.describe("now() without a clock", call -> {
            AccessTarget.CodeUnitCallTarget target = call.getTarget();
            return target.getName().equals("now") && target.getRawParameterTypes().isEmpty() && call.getTargetOwner().getPackageName().startsWith("java.time");
        });
    }
}
