package be.kring.expertise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the vocabulary into the database: in two statements, however many topics there are. */
@ApplicationScoped
class VocabularyRepository {

    @PersistenceContext
    EntityManager em;

    /**
     * Those that were never there, each below the topic that has the address of the one above it: by now that may be another than the vocabulary's own, or be a part of
     * one. Of two nodes the second waits and finds all there.
     */
    void add(Vocabulary vocabulary, Instant now) {
        List<Vocabulary.Entry> all = vocabulary.entries();
        List<?> rows = em.createNativeQuery("insert into topic (id, slug, broader_id, state, created_at)"
                        + " select v.id, v.slug, case when t.id is null then b.id else coalesce(t.merged_into, case when t.state = 'ACCEPTED' then t.id end) end, 'ACCEPTED', :now from unnest(cast(:ids as uuid[]), cast(:slugs as text[]), cast(:broader as text[])) v (id, slug, broader)"
                        + " left join unnest(cast(:ids as uuid[]), cast(:slugs as text[])) b (id, slug) on b.slug = v.broader"
                        + " left join topic t on t.slug = v.broader on conflict (slug) do nothing returning id", UUID.class)
                .setParameter("now", now).setParameter("ids", all.stream().map(Vocabulary.Entry::id).toArray(UUID[]::new))
                .setParameter("slugs", all.stream().map(Vocabulary.Entry::slug).toArray(String[]::new))
                .setParameter("broader", all.stream().map(Vocabulary.Entry::broader).toArray(String[]::new)).getResultList();
        Set<UUID> fresh = rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
        addLabels(all.stream().filter(entry -> fresh.contains(entry.id())).toList());
    }

    private void addLabels(List<Vocabulary.Entry> fresh) {
        List<UUID> ids = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Boolean> preferred = new ArrayList<>();
        fresh.forEach(entry -> entry.labels().forEach((language, of) -> of.forEach(label -> {
            ids.add(entry.id());
            languages.add(language);
            labels.add(label);
            preferred.add(label.equals(of.get(0)));
        })));
        em.createNativeQuery("insert into topic_label (topic_id, language, label, preferred, folded) select * from"
                        + " unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as boolean[]), cast(?5 as text[])) on conflict do nothing")
                .setParameter(1, ids.toArray(UUID[]::new)).setParameter(2, languages.toArray(String[]::new)).setParameter(3, labels.toArray(String[]::new))
                .setParameter(4, preferred.toArray(Boolean[]::new)).setParameter(5, labels.stream().map(Folded::of).toArray(String[]::new)).executeUpdate();
    }
}
