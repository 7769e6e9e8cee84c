package be.kring.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is called to a desk: while somebody waits its staff at the desk, or all of its staff when nobody is; and the visitor whom somebody took, until she speaks with them. */
final class Calling {

    private Calling() {
    }

    /** @param waiting the visitors; one who has come behind the desk meanwhile is not called for herself */
    static Set<UUID> staff(Collection<UUID> waiting, List<DeskRepository.Staff> serving, Instant now) {
        boolean somebodyThere = serving.stream().anyMatch(each -> Waiting.isOnDuty(each.dutySince(), now));
        return serving.stream().filter(each -> !somebodyThere || Waiting.isOnDuty(each.dutySince(), now)).map(DeskRepository.Staff::personId)
                .filter(person -> waiting.stream().anyMatch(visitor -> !visitor.equals(person))).collect(Collectors.toSet());
    }

    /** Whether a visitor who was called may still come: also when it is over, to read what was said. */
    static boolean mayCome(TalkState state, TalkEnding ending) {
        return state == TalkState.TAKEN || ending == TalkEnding.SERVED;
    }
}
