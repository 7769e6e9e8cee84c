package be.kring.expertise;

import be.kring.shared.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The vocabulary as it is kept: topics and their labels. */
@ApplicationScoped
class TopicRepository {

    private static final String COLUMNS = "select id, slug, broader_id, state, merged_into, proposed_by, created_at, version from topic ";

    @PersistenceContext
    EntityManager em;

    Optional<Topic> find(UUID id) {
        return topics(em.createNativeQuery(COLUMNS + "where id = ?1").setParameter(1, id).getResultList()).stream().findFirst();
    }

    Optional<Topic> findBySlug(String slug) {
        return topics(em.createNativeQuery(COLUMNS + "where slug = ?1").setParameter(1, slug).getResultList()).stream().findFirst();
    }

    /** Nobody merges or renames it until the transaction ends. */
    Optional<Topic> findForShare(UUID id) {
        return topics(em.createNativeQuery(COLUMNS + "where id = ?1 for share").setParameter(1, id).getResultList()).stream().findFirst();
    }

    /** By rising id, the order in which topics are locked. */
    Map<UUID, Topic> lock(Collection<UUID> ids) {
        Map<UUID, Topic> locked = new LinkedHashMap<>();
        topics(em.createNativeQuery(COLUMNS + "where id = any(cast(?1 as uuid[])) order by id for update").setParameter(1, ids.toArray(UUID[]::new)).getResultList())
                .forEach(topic -> locked.put(topic.id(), topic));
        return locked;
    }

    /** Of each of these those of the vocabulary right below. */
    Map<UUID, List<UUID>> mapNarrower(Collection<UUID> ids) {
        List<?> rows = ids.isEmpty() ? List.of() : em.createNativeQuery("select broader_id, id from topic where broader_id = any(cast(?1 as uuid[])) and state = 'ACCEPTED'")
                .setParameter(1, ids.toArray(UUID[]::new)).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Those at the top of the vocabulary. */
    List<UUID> listTop() {
        List<?> rows = em.createNativeQuery("select id from topic where broader_id is null and state = 'ACCEPTED'", UUID.class).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /** Itself and all that are above it. */
    List<UUID> listUpwards(UUID id) {
        return ids("with recursive up (id, broader_id) as (select id, broader_id from topic where id = ?1 union select t.id, t.broader_id from topic t"
                + " join up on up.broader_id = t.id) select id from up", id);
    }

    /** What waits to be decided, oldest first. */
    List<Topic> listProposed(UUID after, int limit) {
        return topics(em.createNativeQuery(COLUMNS + "where state = 'PROPOSED' and id > ?1 order by id").setParameter(1, after).setMaxResults(limit).getResultList());
    }

    long countProposed(UUID personId) {
        return ((Number) em.createNativeQuery("select count(*) from topic where state = 'PROPOSED' and proposed_by = ?1").setParameter(1, personId).getSingleResult())
                .longValue();
    }

    /** Of these those of the vocabulary, those that were merged into one of it, and what this person proposed; all for administrators. */
    List<UUID> listNameable(Collection<UUID> ids, UUID personId, boolean administrator) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery("select id from topic where id = any(cast(?1 as uuid[])) and (state in ('ACCEPTED', 'MERGED') or proposed_by = ?2 or ?3)", UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new)).setParameter(2, personId).setParameter(3, administrator).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /** The names of these, merged ones under their own id with the names of what they became. */
    Map<UUID, TopicView> mapViews(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = em.createNativeQuery("select t.id, n.id, n.slug, l.language, l.label from topic t join topic n on n.id = coalesce(t.merged_into, t.id)"
                        + " left join topic_label l on l.topic_id = n.id and l.preferred where t.id = any(cast(?1 as uuid[]))")
                .setParameter(1, ids.toArray(UUID[]::new)).getResultList();
        Map<UUID, Object[]> topics = new HashMap<>();
        Map<UUID, Map<String, String>> names = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> {
            topics.put((UUID) row[0], row);
            if (row[3] != null) {
                names.computeIfAbsent((UUID) row[0], none -> new HashMap<>()).put((String) row[3], (String) row[4]);
            }
        });
        Map<UUID, TopicView> views = new HashMap<>();
        topics.forEach((id, row) -> views.put(id, new TopicView((UUID) row[1], (String) row[2], new LocalisedText(names.getOrDefault(id, Map.of())))));
        return views;
    }

    /** By language tag, in alphabetical order. */
    Map<UUID, Map<String, List<String>>> mapSynonyms(Collection<UUID> ids) {
        List<?> rows = ids.isEmpty() ? List.of() : em.createNativeQuery("select topic_id, language, label from topic_label where topic_id = any(cast(?1 as uuid[])) and not preferred"
                + " order by language, label").setParameter(1, ids.toArray(UUID[]::new)).getResultList();
        Map<UUID, Map<String, List<String>>> synonyms = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> synonyms.computeIfAbsent((UUID) row[0], none -> new TreeMap<>())
                .computeIfAbsent((String) row[1], none -> new ArrayList<>()).add((String) row[2]));
        return synonyms;
    }

    void add(UUID id, String slug, UUID broaderId, UUID proposedBy, Instant now) {
        em.createNativeQuery("insert into topic (id, slug, broader_id, state, proposed_by, created_at) values (?1, ?2, cast(?3 as uuid), 'PROPOSED', ?4, ?5)").setParameter(1, id)
                .setParameter(2, slug).setParameter(3, broaderId == null ? null : broaderId.toString()).setParameter(4, proposedBy).setParameter(5, now).executeUpdate();
    }

    void replaceLabels(UUID id, LocalisedText names, Map<String, List<String>> synonyms) {
        em.createNativeQuery("delete from topic_label where topic_id = ?1").setParameter(1, id).executeUpdate();
        names.byLanguage().forEach((language, label) -> addLabel(id, language, label, true));
        synonyms.forEach((language, labels) -> labels.forEach(label -> addLabel(id, language, label, false)));
    }

    private void addLabel(UUID id, String language, String label, boolean preferred) {
        em.createNativeQuery("insert into topic_label (topic_id, language, label, preferred, folded) values (?1, ?2, ?3, ?4, ?5) on conflict do nothing").setParameter(1, id)
                .setParameter(2, language).setParameter(3, label).setParameter(4, preferred).setParameter(5, Folded.of(label)).executeUpdate();
    }

    void setBroader(UUID id, UUID broaderId) {
        em.createNativeQuery("update topic set broader_id = cast(?2 as uuid), version = version + 1 where id = ?1").setParameter(1, id)
                .setParameter(2, broaderId == null ? null : broaderId.toString()).executeUpdate();
    }

    void decide(UUID id, TopicState state, Instant now) {
        em.createNativeQuery("update topic set state = ?2, decided_at = ?3, version = version + 1 where id = ?1").setParameter(1, id).setParameter(2, state.name())
                .setParameter(3, now).executeUpdate();
    }

    /** Two proposals of one label at once take turns. */
    void lockLabels() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('topic labels', 0))").getSingleResult();
    }

    /** Which other topic has this name in this language: of the vocabulary, or that this person proposes, as what others propose does not exist for them. */
    Optional<UUID> findByName(String language, String folded, UUID but, UUID proposer) {
        List<?> rows = em.createNativeQuery("select t.id from topic t join topic_label l on l.topic_id = t.id and l.preferred where l.language = ?1 and l.folded = ?2"
                        + " and (t.state = 'ACCEPTED' or t.state = 'PROPOSED' and t.proposed_by = ?4) and t.id <> ?3", UUID.class).setParameter(1, language).setParameter(2, folded)
                .setParameter(3, but).setParameter(4, proposer).setMaxResults(1).getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /** What became of a topic that had this name in this language and is a part of another one now. */
    Optional<Topic> findMerged(String language, String folded) {
        return topics(em.createNativeQuery(COLUMNS + "where state = 'ACCEPTED' and id in (select t.merged_into from topic t join topic_label l on l.topic_id = t.id and l.preferred"
                + " where t.state = 'MERGED' and l.language = ?1 and l.folded = ?2) order by id").setParameter(1, language).setParameter(2, folded).setMaxResults(1)
                .getResultList()).stream().findFirst();
    }

    /** Who claims it, by id. */
    List<UUID> listClaimants(UUID id) {
        return ids("select person_id from expertise where topic_id = ?1 order by person_id", id);
    }

    List<UUID> listAdministrators() {
        List<?> rows = em.createNativeQuery("select id from person where administrator and status = 'ACTIVE' order by id", UUID.class).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    private List<UUID> ids(String sql, UUID id) {
        List<?> rows = em.createNativeQuery(sql, UUID.class).setParameter(1, id).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    private static List<Topic> topics(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Topic((UUID) row[0], (String) row[1], (UUID) row[2], TopicState.valueOf((String) row[3]), (UUID) row[4],
                (UUID) row[5], (Instant) row[6], ((Number) row[7]).longValue())).toList();
    }
}
