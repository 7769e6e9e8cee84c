package be.kring.expertise;

import be.kring.shared.Actor;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;

/**
 * Adds the topics that come with this version of Kring and are not in the database yet, at every start, on each node that starts: a second time nothing
 * happens. What administrators renamed, merged or declined stays as they left it, as only topics that were never there get their labels.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class VocabularyLoader {

    @Inject
    VocabularyRepository topics;

    @Inject
    Clock clock;

    @PostConstruct
    void load() {
        topics.add(Vocabulary.read(), clock.instant());
    }

    /** Adds topics in the same way. @param lines in the form of the file, without the first line that names its columns */
    public void add(Actor actor, List<String> lines) {
        topics.add(Vocabulary.of(lines), clock.instant());
    }
}
