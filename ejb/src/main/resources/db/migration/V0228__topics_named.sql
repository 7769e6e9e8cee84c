-- Topics of which a name is most of what somebody typed, typing errors included. The operator asks topic_label_like_folded; similarity() would look at each label.
create function search_topics_named(folded_text text) returns setof uuid language sql stable parallel safe set pg_trgm.similarity_threshold = 0.25 as $$
    select topic_id from topic_label where length(folded) >= 6 and folded % folded_text and word_similarity(folded, folded_text) >= 0.7
$$;
