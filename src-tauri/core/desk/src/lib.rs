//! The verbs: one gesture, one call.
