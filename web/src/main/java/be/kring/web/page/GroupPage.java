package be.kring.web.page;

import be.kring.admission.InvitationService;
import be.kring.admission.QuestionService;
import be.kring.admission.RequestService;
import be.kring.admission.RequestViews;
import be.kring.audit.AuditFilter;
import be.kring.desk.DeskService;
import be.kring.desk.DeskSettingsService;
import be.kring.desk.DeskView;
import be.kring.discussion.FeedService;
import be.kring.enrolment.EnrolmentService;
import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.group.LinkService;
import be.kring.group.MemberFilter;
import be.kring.group.MemberService;
import be.kring.mentoring.MentoringService;
import be.kring.moderation.ReviewService;
import be.kring.question.AskingService;
import be.kring.question.QuestionFilter;
import be.kring.rule.RuleService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.watch.WatchService;
import be.kring.web.audit.AuditAnswers;
import be.kring.web.discussion.StreamPage;
import be.kring.web.group.GroupAnswer;
import be.kring.web.group.GroupAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /groups/{slug}}: the discussions of a group, and beside them its members, what it is about, requests, settings. */
@WebServlet(urlPatterns = "/groups/*", name = "group")
public class GroupPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> WITH_LINKS = Set.of("about", "settings");
    private static final PageRequest FIRST = PageRequest.first(PageRequest.DEFAULT);

    @Inject
    transient GroupService groups;

    @Inject
    transient LinkService links;

    @Inject
    transient RequestService requests;

    @Inject
    transient RequestViews requestViews;

    @Inject
    transient QuestionService questions;

    @Inject
    transient InvitationService invitations;

    @Inject
    transient MemberService members;

    @Inject
    transient EnrolmentService enrolment;

    @Inject
    transient RuleService rules;

    @Inject
    transient WatchService watched;

    @Inject
    transient DeskService desks;

    @Inject
    transient DeskSettingsService deskSettings;

    @Inject
    transient MentoringService mentoring;

    @Inject
    transient FeedService feed;

    @Inject
    transient AskingService asking;

    @Inject
    transient ReviewService reviews;

    @Inject
    transient AuditAnswers audit;

    @Inject
    transient GroupAnswers answers;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length < 1 || path.length > 2) {
            throw new NotFound();
        }
        Actor actor = caller.actor();
        GroupAnswer group = answers.of(actor, groups.get(actor, path[0]));
        Map<String, Object> data = new HashMap<>(Map.of("group", group));
        if (!group.group().can().contains("leave")) {
            data.put("admission", requests.getAdmission(actor, path[0]));
        }
        if (path.length == 1 || WITH_LINKS.contains(path[1])) {
            data.put("links", links.list(actor, path[0]));
        }
        Map<String, Object> more = new HashMap<>(Map.of("group", group.group()));
        if (path.length == 1) {
            DeskView.Card card = desks.findCard(actor, group.group().id()).orElse(null);
            data.put("deskCard", card);
            more.put("desk", card);
        }
        String template = path.length == 1 ? feed(actor, group, request.getParameter("tag"), data) : part(actor, group.group(), path[1], data, more);
        pages.render(request, response, template, data, more);
    }

    /** The position of the group's stream was read with the group, before the posts. */
    private String feed(Actor actor, GroupAnswer group, String tag, Map<String, Object> data) {
        if (group.group().can().contains("read")) {
            data.put("posts", new StreamPage<>(feed.list(actor, group.group().slug(), tag, FIRST), group.head()));
            data.put("tag", tag);
        }
        return "group";
    }

    private String part(Actor actor, GroupView group, String part, Map<String, Object> data, Map<String, Object> more) {
        switch (part) {
            case "about":
                return "groupAbout";
            case "questions":
                data.put("questions", asking.list(actor, group.slug(), QuestionFilter.ALL, null, FIRST));
                return "groupQuestions";
            case "desk":
                DeskView desk = desks.get(actor, group.slug());
                data.put("desk", desk);
                data.put("whole", desk.talk() == null ? null : desks.getTalk(actor, desk.talk().id()));
                return "groupDesk";
            case "desk-settings":
                requireSettings(group);
                data.put("deskSettings", deskSettings.get(actor, group.slug()));
                return "groupDeskSettings";
            case "members":
                data.put("members", members.list(actor, group.slug(), MemberFilter.ALL, FIRST));
                more.put("leavings", group.can().contains("moderateMembers") ? members.listLeavings(actor, group.slug()) : List.of());
                return "groupMembers";
            case "import":
                data.put("import", enrolment.findLast(actor, group.slug()).orElse(null));
                return "groupImport";
            case "rules":
                data.put("rules", rules.get(actor, group.slug()));
                return "groupRules";
            case "watched":
                requireSettings(group);
                data.put("watched", Map.of("items", watched.list(actor, group.slug())));
                return "groupWatched";
            case "mentoring":
                data.put("mentoring", mentoring.get(actor, group.slug()));
                return "groupMentoring";
            case "requests":
                data.put("requests", requestViews.list(actor, group.slug(), FIRST));
                return "groupRequests";
            case "invitations":
                data.put("invitations", invitations.list(actor, group.slug(), FIRST));
                return "groupInvitations";
            case "reports":
                data.put("reports", reviews.listWaiting(actor, group.slug(), FIRST));
                data.put("statistics", reviews.getStatistics(actor, group.slug()));
                return "groupReports";
            case "audit":
                data.put("audit", audit.list(actor, group.slug(), AuditFilter.ALL, FIRST));
                return "groupAudit";
            case "settings":
                requireSettings(group);
                data.put("questions", questions.list(actor, group.slug()));
                return "groupSettings";
            default:
                throw new NotFound();
        }
    }

    private static void requireSettings(GroupView group) {
        if (!group.can().contains("settings")) {
            throw new NotFound();
        }
    }
}
