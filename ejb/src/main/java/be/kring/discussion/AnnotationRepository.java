package be.kring.discussion;

import be.kring.shared.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What hangs on a post: tags, mentions and reactions. Lists are for many posts at once. */
@ApplicationScoped
class AnnotationRepository {

    @PersistenceContext
    EntityManager em;

    /** For a post that is new. */
    void add(Post post, Set<String> tags, Collection<UUID> mentions) {
        addTags(post, tags);
        addMentions(post.id, mentions);
    }

    void replaceTags(Post post, Set<String> tags) {
        em.createNativeQuery("delete from post_tag where post_id = ?1").setParameter(1, post.id).executeUpdate();
        addTags(post, tags);
    }

    void replaceMentions(UUID postId, Collection<UUID> people) {
        em.createNativeQuery("delete from post_mention where post_id = ?1").setParameter(1, postId).executeUpdate();
        addMentions(postId, people);
    }

    private void addTags(Post post, Set<String> tags) {
        if (!tags.isEmpty()) {
            em.createNativeQuery("insert into post_tag (post_id, group_id, tag) select ?1, ?2, unnest(cast(?3 as text[]))")
                    .setParameter(1, post.id).setParameter(2, post.groupId).setParameter(3, tags.toArray(String[]::new)).executeUpdate();
        }
    }

    private void addMentions(UUID postId, Collection<UUID> people) {
        if (!people.isEmpty()) {
            em.createNativeQuery("insert into post_mention (post_id, person_id) select ?1, unnest(cast(?2 as uuid[]))")
                    .setParameter(1, postId).setParameter(2, people.toArray(UUID[]::new)).executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    Set<UUID> mentions(UUID postId) {
        List<UUID> people = em.createNativeQuery("select person_id from post_mention where post_id = ?1", UUID.class)
                .setParameter(1, postId).getResultList();
        return Set.copyOf(people);
    }

    /** Who is mentioned in which of these posts. */
    Map<UUID, List<UUID>> mentions(Collection<UUID> postIds) {
        if (postIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = em.createNativeQuery("select post_id, person_id from post_mention where post_id = any(cast(?1 as uuid[])) order by post_id, person_id")
                .setParameter(1, postIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().map(Object[].class::cast)
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** @return whether it was not there yet */
    boolean react(UUID postId, UUID personId, ReactionKind kind, Instant now) {
        return em.createNativeQuery("insert into reaction (post_id, person_id, kind, at) values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, postId).setParameter(2, personId).setParameter(3, kind.name()).setParameter(4, now)
                .executeUpdate() == 1;
    }

    /** @return whether it was there */
    boolean unreact(UUID postId, UUID personId, ReactionKind kind) {
        return em.createNativeQuery("delete from reaction where post_id = ?1 and person_id = ?2 and kind = ?3")
                .setParameter(1, postId).setParameter(2, personId).setParameter(3, kind.name()).executeUpdate() == 1;
    }

    void clear(Post post) {
        replaceTags(post, Set.of());
        replaceMentions(post.id, Set.of());
        em.createNativeQuery("delete from reaction where post_id = ?1").setParameter(1, post.id).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, List<String>> tags(Collection<UUID> postIds) {
        List<Object[]> rows = em.createNativeQuery("select post_id, tag from post_tag where post_id = any(cast(?1 as uuid[])) order by tag")
                .setParameter(1, postIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** In the order of the kinds. @param personId for whom {@code mine} is told; null for nobody */
    @SuppressWarnings("unchecked")
    Map<UUID, List<ReactionView>> reactions(Collection<UUID> postIds, UUID personId) {
        List<Object[]> rows = em.createNativeQuery("""
                        select post_id, kind, count(*), coalesce(bool_or(person_id = cast(?2 as uuid)), false) from reaction
                        where post_id = any(cast(?1 as uuid[])) group by post_id, kind""")
                .setParameter(1, postIds.toArray(UUID[]::new)).setParameter(2, personId == null ? null : personId.toString()).getResultList();
        Map<UUID, List<ReactionView>> reactions = new HashMap<>();
        rows.forEach(row -> reactions.computeIfAbsent((UUID) row[0], any -> new ArrayList<>()).add(new ReactionView(
                ReactionKind.valueOf((String) row[1]), ((Number) row[2]).longValue(), personId == null ? null : (Boolean) row[3])));
        reactions.values().forEach(list -> list.sort(java.util.Comparator.comparing(ReactionView::kind)));
        return reactions;
    }

    /** Who reacted how to these posts, by person and post; empty when that is more than fits. */
    @SuppressWarnings("unchecked")
    Optional<Map<UUID, Map<UUID, Set<ReactionKind>>>> reactors(Collection<UUID> postIds, int most) {
        List<Object[]> rows = em.createNativeQuery("select person_id, post_id, kind from reaction where post_id = any(cast(?1 as uuid[]))")
                .setParameter(1, postIds.toArray(UUID[]::new)).setMaxResults(most + 1).getResultList();
        Map<UUID, Map<UUID, Set<ReactionKind>>> reactors = new HashMap<>();
        rows.forEach(row -> reactors.computeIfAbsent((UUID) row[0], any -> new HashMap<>())
                .computeIfAbsent((UUID) row[1], any -> EnumSet.noneOf(ReactionKind.class)).add(ReactionKind.valueOf((String) row[2])));
        return Optional.of(reactors).filter(all -> rows.size() <= most);
    }

    @SuppressWarnings("unchecked")
    List<TagCount> suggestTags(UUID groupId, String text, int limit) {
        List<Object[]> rows = em.createNativeQuery("""
                        select t.tag, count(*) from post_tag t join post p on p.id = t.post_id
                        where t.group_id = ?1 and t.tag like ?2 and p.state = 'VISIBLE' group by t.tag order by count(*) desc, t.tag""")
                .setParameter(1, groupId).setParameter(2, Like.startingWith(text)).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> new TagCount((String) row[0], ((Number) row[1]).longValue())).toList();
    }
}
