package io.warren.internal.store;

import io.warren.StoreException;

/** The store answers, but has under one key what is not Warren's, or of a newer version. */
public class UnusableKeyException extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names the key as the store has it
   */
  public UnusableKeyException(String message) {
    super(message);
  }
}
