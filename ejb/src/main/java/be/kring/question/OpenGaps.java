package be.kring.question;

/**
 * Questions for which nobody was found and which wait, as numbers are made of them. A number tells, too: of groups that a reader may not see nothing counts, in no list, sum or date.
 */
public final class OpenGaps {

    /** The topic {@code t}, the question {@code r}, its post {@code p}, its group {@code g} and the membership {@code m} of the {@code :reader}, in SQL, for a condition of {@code GroupPolicy}. */
    public static final String FROM_SQL = " from question_route r join question_topic x on x.post_id = r.post_id join topic o on o.id = x.topic_id"
            + " join topic t on t.id = coalesce(o.merged_into, o.id) join question q on q.post_id = r.post_id and q.state in ('OPEN', 'REOPENED')"
            + " join post p on p.id = r.post_id and p.state = 'VISIBLE' join kring_group g on g.id = p.group_id and g.archived_at is null and r.nobody_at is not null"
            + " left join membership m on m.group_id = g.id and m.person_id = :reader ";

    private OpenGaps() {
    }
}
