//! An issue and a theme become mail.
