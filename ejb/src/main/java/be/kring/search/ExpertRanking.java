package be.kring.search;

import java.sql.Connection;
import java.sql.SQLException;

/** A method of saying who knows. Kring uses {@link VotingRanking}; the evaluation holds others against it. */
public interface ExpertRanking {

    /** Those who may know, the best first, with what speaks for each; only from what the asker may see. */
    Ranking rank(Connection connection, Asked asked) throws SQLException;
}
