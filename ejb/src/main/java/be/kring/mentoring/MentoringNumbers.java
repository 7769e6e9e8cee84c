package be.kring.mentoring;

/**
 * What those who lead a group see of its programme, for one kind. A number under {@value #FEW} is null: so few people could be guessed.
 *
 * @param proposals that wait for an answer
 * @param pairs     that go on
 * @param ended     pairs that came to their end
 */
public record MentoringNumbers(MentoringKind kind, Integer seekers, Integer givers, Integer proposals, Integer pairs, Integer ended) {

    static final int FEW = 3;

    static MentoringNumbers of(MentoringKind kind, long seekers, long givers, long proposals, long pairs, long ended) {
        return new MentoringNumbers(kind, shown(seekers), shown(givers), shown(proposals), shown(pairs), shown(ended));
    }

    private static Integer shown(long number) {
        return number < FEW ? null : (int) number;
    }
}
