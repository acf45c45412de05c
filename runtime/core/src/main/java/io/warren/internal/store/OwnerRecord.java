package io.warren.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * Whose a shared store is, written down there. Waits for the store, and throws a {@link
 * io.warren.StoreException} when it cannot be reached.
 */
public interface OwnerRecord {
  /** What is written down; null: nothing so far. */
  @Nullable String read();

  /**
   * Writes down an owner, where nobody has.
   *
   * @return what is written down then
   */
  String write(String owner);

  /** What those are told whose the store is not, and what they can do. */
  UnfitStoreException refusal(String owner, String here);
}
