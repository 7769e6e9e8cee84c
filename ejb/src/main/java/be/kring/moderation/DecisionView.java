package be.kring.moderation;

import be.kring.group.GroupRef;
import be.kring.shared.Language;

import java.util.List;
import java.util.UUID;

/**
 * A decision as the person sees it whom it is about: nothing in it tells who reported.
 *
 * @param id     of the case; of a ban against which nobody appealed yet it means nothing
 * @param postId null when it is not about a post
 * @param group  null when it is about a profile or an endorsement
 * @param html   the text that was reported; empty when it is about something else than a text
 * @param kinds what it was reported as, each once
 * @param watched a watched expression found something in it (Regulation (EU) 2022/2065, article 17(3)(c): whether it was found by automated means)
 */
public record DecisionView(UUID id, SubjectKind subject, UUID postId, GroupRef group, Language language, String html, List<ReportKind> kinds, boolean watched, CaseView.Decided decision,
                           CaseView.Appealed appeal, List<String> can) {
}
