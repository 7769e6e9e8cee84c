package be.kring.question;

import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Topics about which was asked and nobody found, as numbers: no question, no group and nobody is named, and what is in groups that the reader may not see does not count. */
@Stateless
public class GapService {

    private static final int MOST = 100;

    @Inject
    RouteRepository routes;

    @Inject
    TopicService vocabulary;

    /** Those with the most questions first. @throws NotFound for everyone but administrators */
    public List<GapView> list(Actor actor) {
        if (!actor.administrator()) {
            throw new NotFound();
        }
        List<Object[]> rows = routes.listGaps(actor.personId(), MOST);
        Map<UUID, TopicView> names = vocabulary.map(actor, rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream().map(row -> new GapView(names.get((UUID) row[0]), ((Number) row[2]).longValue(), ((Number) row[3]).longValue(), (Instant) row[4])).toList();
    }
}
