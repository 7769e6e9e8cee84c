package be.kring.search;

/**
 * How much a word weighs: the rarer among posts and among people, the more. The weight is
 *
 * <pre>(idf · iaf)^0.75,   idf = ln(1 + (N − n + 0.5) / (n + 0.5)),   iaf = ln(1 + (M − m + 0.5) / (m + 0.5))</pre>
 *
 * with N posts, n of which hold the word, and M people, m of whom wrote it. The first is that of BM25 (Robertson and Zaragoza 2009) in the form that is never
 * negative; the second is the same for people, as it is people who are looked for: a word that few use tells them apart, however often they use it. Together
 * with the power of {@link VotingRanking} it was chosen by measuring; docs/search.md has the figures.
 *
 * @param documents N
 * @param authors   M
 */
record Weights(long documents, long authors, double averageLength) {

    private static final double POWER = 0.75;

    /** @param inDocuments n @param ofAuthors m */
    double of(long inDocuments, long ofAuthors) {
        return Math.pow(rarity(documents, inDocuments) * rarity(authors, ofAuthors), POWER);
    }

    private static double rarity(long all, long those) {
        double counted = Math.max(1, those);
        double whole = Math.max(all, counted);
        return Math.log(1 + (whole - counted + 0.5) / (counted + 0.5));
    }
}
