package be.kring.demo;

import be.kring.admission.Question;
import be.kring.admission.QuestionService;
import be.kring.admission.RequestService;
import be.kring.group.GroupService;
import be.kring.group.GroupSettings;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.notification.NotificationService;
import be.kring.person.PersonService;
import be.kring.rule.RuleService;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Groups are founded, people join, ask, are asked and are accepted, and those with an account have read up to somewhere. */
@ApplicationScoped
class GroupScenes {

    private static final Duration ASKED_BEFORE = Duration.ofMinutes(25);

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    QuestionService questions;

    @Inject
    RequestService requests;

    @Inject
    RoleService roles;

    @Inject
    RuleService rules;

    @Inject
    NotificationService notifications;

    @Inject
    PersonService persons;

    void addTo(Stage stage) {
        for (DemoContent.Group group : stage.content.groups()) {
            stage.add(stage.when(group.founded()), () -> groups.found(stage.actor(group.founder().person()), group.slug(),
                    new GroupSettings(group.names(), group.descriptions(), group.purposes(), group.houseRules(), group.visibility(),
                            group.joinPolicy(), group.colour())));
            group.members().forEach(member -> addMember(stage, group, member));
            if (!group.questions().isEmpty()) {
                stage.add(stage.when(group.founded()), () -> questions.replace(stage.actor(group.founder().person()), group.slug(), 0,
                        group.questions().stream().map(text -> new Question(null, text)).toList()));
            }
            if (group.rules() != null) {
                stage.add(stage.when(group.rules().at()), () -> rules.replace(stage.actor(group.founder().person()), group.slug(), 0, group.rules().items()));
            }
            group.requests().forEach(request -> addRequest(stage, group, request));
        }
    }

    private void addRequest(Stage stage, DemoContent.Group group, DemoContent.Request request) {
        stage.add(stage.when(request.at()), () -> {
            Actor applicant = stage.actor(request.person());
            Map<UUID, String> answers = new HashMap<>();
            questions.list(applicant, group.slug()).items()
                    .forEach(question -> answers.put(question.id(), request.answers().get(answers.size())));
            requests.join(applicant, group.slug(), request.message(), answers);
        });
        if (request.asked() != null) {
            stage.add(stage.when(request.asked().at()), () -> requests.askBack(stage.actor(request.asked().by()), group.slug(),
                    stage.actor(request.person()).personId(), request.asked().text()));
        }
    }

    private void addMember(Stage stage, DemoContent.Group group, DemoContent.Member member) {
        Instant joined = stage.when(member.joined());
        if (!member.equals(group.founder())) {
            boolean asks = group.joinPolicy() == JoinPolicy.ON_REQUEST;
            stage.add(asks ? joined.minus(ASKED_BEFORE) : joined, () -> memberships.join(stage.actor(member.person()), group.slug(), null));
            if (asks) {
                stage.add(joined, () -> memberships.accept(stage.actor(group.founder().person()), group.slug(),
                        stage.actor(member.person()).personId()));
            }
        }
        if (member.role() == Role.MODERATOR) {
            stage.add(joined, () -> roles.change(stage.actor(group.founder().person()), group.slug(),
                    stage.actor(member.person()).personId(), RoleChange.to(member.role())));
        }
        if (member.readUntil() != null) {
            stage.add(stage.when(member.readUntil()), () -> read(stage, group, stage.actor(member.person())));
        }
    }

    private void read(Stage stage, DemoContent.Group group, Actor reader) {
        persons.visit(reader);
        memberships.markRead(reader, group.slug(), stage.lastPosition.getOrDefault(group.slug(), 0L));
        notifications.list(reader, PageRequest.first(1)).items().forEach(newest -> notifications.read(reader, newest.id()));
    }
}
