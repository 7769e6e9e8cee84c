package be.kring.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Verifies the whole trail, in portions, while others go on writing; for the daily check and for the command of operators, which needs no Kring
 * that runs.
 */
public final class AuditVerification {

    private static final int PORTION = 5_000;
    private static final String HEAD = "select seq, hash from audit_head";
    private static final String CHECKED = "select seq, hash from audit_check where broken is null";

    private final Connection connection;
    private final AuditChain chain;

    private AuditVerification(Connection connection, List<AuditMark> marks) {
        this.connection = connection;
        this.chain = new AuditChain(marks);
    }

    /**
     * What was found.
     *
     * @param end    the last entry that fits
     * @param broken the first that does not, or that is missing; null when the trail is as it was written
     */
    public record Verdict(AuditMark end, Long broken) {

        public boolean isIntact() {
            return broken == null;
        }
    }

    /** @param remembered places of the trail that somebody kept outside of this database */
    public static Verdict of(Connection connection, List<AuditMark> remembered) throws SQLException {
        List<AuditMark> marks = new ArrayList<>(remembered);
        marks.addAll(marks(connection, CHECKED));
        marks.addAll(marks(connection, HEAD));
        AuditVerification verification = new AuditVerification(connection, marks.stream().filter(mark -> mark.seq() > 0).toList());
        OptionalLong broken = verification.findBroken();
        return new Verdict(verification.chain.end(), broken.isPresent() ? broken.getAsLong() : null);
    }

    private OptionalLong findBroken() throws SQLException {
        long before;
        do {
            before = chain.end().seq();
            if (!acceptPortion(before)) {
                return OptionalLong.of(chain.end().seq() + 1);
            }
        } while (chain.end().seq() > before);
        return chain.missing().isPresent() ? chain.missing() : behindHead();
    }

    /** Read now, after the entries, the head may be further than they are but not behind them. */
    private OptionalLong behindHead() throws SQLException {
        AuditMark head = marks(connection, HEAD).stream().findFirst().orElse(new AuditMark(0, ""));
        return head.seq() < chain.end().seq() ? OptionalLong.of(head.seq() + 1) : OptionalLong.empty();
    }

    private boolean acceptPortion(long after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from audit_entry where seq > ? order by seq limit " + PORTION)) {
            statement.setLong(1, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (!chain.accept(link(row))) {
                        return false;
                    }
                }
                return true;
            }
        }
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("actor_id", UUID.class),
                row.getString("actor_name"), row.getString("action"), row.getString("subject"), row.getString("detail"), row.getString("origin"),
                row.getString("hash"));
    }

    private static List<AuditMark> marks(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            List<AuditMark> marks = new ArrayList<>();
            while (row.next()) {
                marks.add(new AuditMark(row.getLong("seq"), row.getString("hash")));
            }
            return marks;
        }
    }
}
