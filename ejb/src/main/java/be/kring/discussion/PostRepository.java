package be.kring.discussion;

import be.kring.group.GroupErased;
import be.kring.shared.Cursor;
import be.kring.shared.PageRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Posts and their earlier texts. Lists hold what is listed: a withdrawn reply is gone, a withdrawn start stays while it has replies. */
@ApplicationScoped
class PostRepository {

    private static final String IS_LISTED = "(p.state <> 'WITHDRAWN' or (p.parent_id is null and p.reply_count > 0))";
    private static final int LAST_REPLIES = 3;
    /** The place of a thread that is not pinned, in cursors: behind all that are. */
    static final long UNPINNED = Integer.MAX_VALUE;

    @PersistenceContext
    EntityManager em;

    Optional<Post> find(UUID id) {
        return Optional.ofNullable(em.find(Post.class, id));
    }

    Optional<Post> lock(UUID id) {
        return Optional.ofNullable(em.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Post> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select p from Post p where p.id in :ids", Post.class)
                .setParameter("ids", ids).getResultList();
    }

    void add(Post post) {
        em.persist(post);
        em.flush();
    }

    void add(PostRevision revision) {
        em.persist(revision);
    }

    List<PostRevision> listRevisions(UUID postId) {
        return em.createQuery("select r from PostRevision r where r.id.postId = :post order by r.id.number", PostRevision.class)
                .setParameter("post", postId).getResultList();
    }

    /** Thread starts, the pinned ones first and in their order, then by last activity; with a tag, those in which the start or a reply carries it. */
    @SuppressWarnings("unchecked")
    List<Post> listThreads(UUID groupId, String tag, PageRequest request) {
        Optional<Cursor> after = request.after(3);
        boolean amongPins = after.map(cursor -> cursor.number(0) < UNPINNED).orElse(true);
        String threads = "(select p.* from post p where p.group_id = :group and p.parent_id is null and " + IS_LISTED
                + (tag == null ? "" : " and exists (select 1 from post_tag t join post q on q.id = t.post_id"
                        + " where t.group_id = :group and t.tag = :tag and q.thread_id = p.id and q.state = 'VISIBLE')");
        String others = threads + " and p.pinned is null" + (amongPins ? "" : " and (p.last_activity_at, p.id) < (:at, :id)")
                + " order by p.last_activity_at desc, p.id desc limit :limit)";
        String pinned = threads + " and p.pinned is not null" + (after.isEmpty() ? "" : " and (p.pinned, p.id) > (:place, :id)") + ")";
        var query = em.createNativeQuery(!amongPins ? others
                : "select t.* from (" + pinned + " union all " + others + ") t order by t.pinned nulls last, t.last_activity_at desc, t.id desc", Post.class)
                .setParameter("group", groupId).setParameter("limit", request.fetch());
        if (tag != null) {
            query.setParameter("tag", tag);
        }
        after.ifPresent(cursor -> query.setParameter("id", cursor.id(2)));
        after.ifPresent(cursor -> query.setParameter(amongPins ? "place" : "at", amongPins ? cursor.number(0) : cursor.instant(1)));
        return amongPins ? query.setMaxResults(request.fetch()).getResultList() : query.getResultList();
    }

    /** Thread starts, the oldest first: an order in which nothing moves. */
    @SuppressWarnings("unchecked")
    List<Post> listThreadsByAge(UUID groupId, PageRequest request) {
        Optional<Cursor> after = request.after(2);
        var query = em.createNativeQuery("select p.* from post p where p.group_id = :group and p.parent_id is null and " + IS_LISTED
                + (after.isEmpty() ? "" : " and (p.created_at, p.id) > (:at, :id)") + " order by p.created_at, p.id", Post.class).setParameter("group", groupId);
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        return query.setMaxResults(request.fetch()).getResultList();
    }

    /**
     * Thread starts of all groups of which the person is a member, by last activity. A page of n threads is among the n groups whose newest thread is
     * the newest: of the others one thread is looked at, however many groups there are.
     */
    @SuppressWarnings("unchecked")
    List<Post> listThreadsOfMember(UUID personId, PageRequest request) {
        Optional<Cursor> after = request.after(2);
        String newest = " from post p where p.group_id = m.group_id and p.parent_id is null and " + IS_LISTED
                + (after.isEmpty() ? "" : " and (p.last_activity_at, p.id) < (:at, :id)")
                + " order by p.last_activity_at desc, p.id desc limit ";
        String sql = "select t.* from (select m.group_id from membership m cross join lateral (select p.last_activity_at, p.id" + newest + "1) n"
                + " where m.person_id = :person and m.state = 'MEMBER' order by n.last_activity_at desc, n.id desc limit :limit) m"
                + " cross join lateral (select p.*" + newest + ":limit) t order by t.last_activity_at desc, t.id desc";
        var query = em.createNativeQuery(sql, Post.class).setParameter("person", personId).setParameter("limit", request.fetch());
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        return query.setMaxResults(request.fetch()).getResultList();
    }

    /** The last replies of several threads, oldest first. */
    @SuppressWarnings("unchecked")
    List<Post> listLastReplies(Collection<UUID> threadIds) {
        return threadIds.isEmpty() ? List.of() : em.createNativeQuery("""
                        select r.* from unnest(cast(?1 as uuid[])) as t(id) cross join lateral (
                            select * from post p where p.thread_id = t.id and p.parent_id is not null and p.state <> 'WITHDRAWN'
                            order by p.created_at desc, p.id desc limit ?2) r
                        order by r.created_at, r.id""", Post.class)
                .setParameter(1, threadIds.toArray(UUID[]::new)).setParameter(2, LAST_REPLIES).getResultList();
    }

    List<Post> listReplies(UUID threadId, PageRequest request) {
        Optional<Cursor> after = request.after(2);
        var query = em.createQuery("select p from Post p where p.threadId = :thread and p.parentId is not null and p.state <> 'WITHDRAWN'"
                + (after.isEmpty() ? "" : " and (p.createdAt > :at or (p.createdAt = :at and p.id > :id))")
                + " order by p.createdAt, p.id", Post.class).setParameter("thread", threadId);
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        return query.setMaxResults(request.fetch()).getResultList();
    }

    /** Everybody who answered this post, or took part in the thread that it starts. */
    List<UUID> listRepliers(UUID postId) {
        return em.createQuery("""
                        select distinct p.authorId from Post p
                        where p.state = 'VISIBLE' and (p.parentId = :post or (p.threadId = :post and p.id <> :post))""", UUID.class)
                .setParameter("post", postId).getResultList();
    }

    /**
     * One more reply. Who calls this holds the row of the thread until the reply is stored: whoever locks it, slows it down, or answers, waits.
     *
     * @return whether it is locked, and in how many minutes a member answers once; empty when it was moved to another group meanwhile
     */
    @SuppressWarnings("unchecked")
    Optional<Object[]> replied(UUID threadId, UUID groupId, Instant now) {
        List<Object[]> rows = em.createNativeQuery("""
                        update post set reply_count = reply_count + 1, last_activity_at = greatest(last_activity_at, ?2)
                        where id = ?1 and group_id = ?3 returning locked_at is not null, slow_minutes""")
                .setParameter(1, threadId).setParameter(2, now).setParameter(3, groupId).getResultList();
        return rows.stream().findFirst();
    }

    /** Rows of the position and the author of the messages of a thread that were not withdrawn, in the order of their positions. */
    @SuppressWarnings("unchecked")
    List<Object[]> listPlaces(UUID threadId) {
        return em.createNativeQuery("select seq, author_id from post where thread_id = ?1 and state <> 'WITHDRAWN' order by seq")
                .setParameter(1, threadId).getResultList();
    }

    /** All messages of a thread go to another group, in whose stream they have no position. */
    void move(Post start, UUID groupId) {
        em.flush();
        em.createNativeQuery("update post_tag set group_id = ?2 where post_id in (select id from post where thread_id = ?1)")
                .setParameter(1, start.id).setParameter(2, groupId).executeUpdate();
        em.createNativeQuery("update post set group_id = ?2, seq = 0, version = version + 1, pinned = null, announced_at = null, announced_by = null"
                        + " where thread_id = ?1")
                .setParameter(1, start.id).setParameter(2, groupId).executeUpdate();
        em.refresh(start);
    }

    /** A reply was taken back: the thread counts one less and its last activity is that of what is left. */
    void replyWithdrawn(UUID threadId) {
        em.createNativeQuery("""
                        update post t set reply_count = reply_count - 1, last_activity_at = (
                            select max(p.created_at) from post p where p.thread_id = t.id and (p.id = t.id or p.state <> 'WITHDRAWN'))
                        where id = ?1""")
                .setParameter(1, threadId).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, ThreadState> threadStates(Collection<UUID> threadIds) {
        if (threadIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = em.createNativeQuery("select id, reply_count, last_activity_at from post where id = any(cast(?1 as uuid[]))")
                .setParameter(1, threadIds.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> new ThreadState(((Number) row[1]).intValue(), (Instant) row[2])));
    }

    void erase(@Observes @Priority(GroupErased.REFERRED) GroupErased event) {
        em.createNativeQuery("delete from post where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
    }

    void flush() {
        em.flush();
    }
}
