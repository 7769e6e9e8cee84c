package be.kring.moderation;

import be.kring.group.GroupRef;
import be.kring.shared.Language;

import java.util.List;
import java.util.UUID;

/**
 * A decision as the author of the post sees it: nothing in it tells who reported.
 *
 * @param postId null when it is a ban that was decided without a report
 * @param html  the text that was reported; empty for such a ban
 * @param kinds what it was reported as, each once
 */
public record DecisionView(UUID postId, GroupRef group, Language language, String html, List<ReportKind> kinds, CaseView.Decided decision,
                           CaseView.Appealed appeal, List<String> can) {
}
