package be.kring.checker.planted;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mistake that others have made, as a change of one class of Kring. It lives in a copy of the application only: the product has
 * no code that could be switched to it.
 */
enum PlantedFault {

    /** Numbers from a sequence, one for each stream: they have gaps after a rollback, and become visible in another order than they rise. */
    IDS_FROM_A_SEQUENCE(1, Archive.EJB, "be/kring/stream/EventRepository.java", List.of(
            new Edit("""
                    insert into stream as s (id, head_seq) values (?1, 1)
                                    on conflict (id) do update set head_seq = s.head_seq + 1 returning head_seq""",
                    "select next_number(?1) as head_seq"),
            new Edit("select id, head_seq from stream where id = any(cast(?1 as text[]))",
                    "select stream_id, max(seq) from event where stream_id = any(cast(?1 as text[])) group by stream_id")),
            Map.of("db/migration/V9999__numbers.sql", """
                    create function next_number(stream text) returns bigint language plpgsql security definer as $$
                    begin
                        execute format('create sequence if not exists %I', 'numbers_' || md5(stream));
                        return nextval(quote_ident('numbers_' || md5(stream)));
                    end $$;
                    """)),

    /** Nobody looks for what a lost wake-up would have told; the node that was written to knows without one, the other does not. */
    NO_SWEEP(2, Archive.EJB, "be/kring/stream/Listener.java", List.of(new Edit("swept.fire(new Swept());", "swept.getClass();")), Map.of()),

    /** Who comes back goes on from now, whatever position they name. */
    NO_RESUME(1, Archive.WEB, "be/kring/web/live/Resumption.java", List.of(new Edit("wanted.put(stream, sameLife", "wanted.putIfAbsent(stream, sameLife")), Map.of()),

    /** Who missed something is told to begin afresh, however little it was: nothing is lost, and everybody asks for everything after each hiccup. */
    ALWAYS_RESET(1, Archive.WEB, "be/kring/web/live/StreamFeed.java", List.of(
            new Edit("return position >= 0 && position <= last && last - position <= LONGEST_REPLAY;", "return position == last;")), Map.of());

    /** The module whose archive is changed: where its sources are, and where its classes are in the EAR. */
    enum Archive {
        EJB("ejb", "kring-ejb.jar", ""), WEB("web", "kring-web.war", "WEB-INF/classes/");

        final String module;
        final String file;
        final String classes;

        Archive(String module, String file, String classes) {
            this.module = module;
            this.file = file;
            this.classes = classes;
        }
    }

    /** A text of the source and what stands there instead. */
    record Edit(String text, String instead) {
    }

    /** How many nodes it takes to see it. */
    final int nodes;
    final Archive archive;
    final String source;
    final List<Edit> edits;
    /** Files that the change needs besides, by their names in the archive. */
    final Map<String, String> files;

    PlantedFault(int nodes, Archive archive, String source, List<Edit> edits, Map<String, String> files) {
        this.nodes = nodes;
        this.archive = archive;
        this.source = source;
        this.edits = edits;
        this.files = files;
    }

    /** @throws IllegalStateException when the source is not the one that this fault was made for */
    String plantIn(String code) {
        String planted = code;
        for (Edit edit : edits) {
            if (planted.split(Pattern.quote(edit.text()), -1).length != 2) {
                throw new IllegalStateException(source + " does not have once: " + edit.text());
            }
            planted = planted.replace(edit.text(), edit.instead());
        }
        return planted;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
