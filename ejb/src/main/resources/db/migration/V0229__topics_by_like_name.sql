create index concurrently if not exists topic_label_like_folded on topic_label using gist (folded gist_trgm_ops (siglen = 64));
