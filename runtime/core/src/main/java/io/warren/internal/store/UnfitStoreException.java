package io.warren.internal.store;

import io.warren.StoreException;

/** The store was reached, and there is no use in trying again before somebody changes something. */
public final class UnfitStoreException extends StoreException {
  private static final long serialVersionUID = 1L;

  public UnfitStoreException(String message) {
    super(message);
  }

  public UnfitStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
