//! Foreign text becomes articles.
