package io.warren.internal.store;

/**
 * An entry of a schedule that no scheduler can send, because what the store has of it is damaged or
 * of a newer version.
 *
 * @param id its id, cut where no id is that long
 * @param why completes the sentence "it cannot be read: ..."
 */
public record Unreadable(String id, String why) {}
