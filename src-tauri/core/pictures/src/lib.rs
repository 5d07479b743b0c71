//! Pictures: checked, kept by content, cut to renditions.
