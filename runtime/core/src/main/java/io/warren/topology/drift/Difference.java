package io.warren.topology.drift;

import java.util.Objects;

/**
 * One thing in which a broker differs from the contracts.
 *
 * @param kind how
 * @param object such as {@code queue 'qc.search.1'}
 * @param wanted which settings the contracts say; empty where it is not about settings
 * @param found which settings hold on the broker; empty as {@code wanted} is
 * @param remedy what a person can do; Warren itself changes and deletes nothing
 */
public record Difference(Kind kind, String object, String wanted, String found, String remedy) {

  /** How something differs, in the order in which it is put right. */
  public enum Kind {
    /**
     * A policy or operator policy changes what the contract says: it may be losing messages now.
     */
    OVERRIDDEN("changed by a policy"),

    /** It exists with other settings, so that a start fails. */
    DIFFERENT("differs"),

    /** It does not exist. */
    MISSING("missing"),

    /** A binding that no contract wants leads messages into, or dead letters out of, a queue. */
    EXTRA("not wanted"),

    /** A queue of an earlier contract, named by Warren's rules. */
    LEFT_OVER("left over");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** In a few words for people. */
    public String title() {
      return title;
    }
  }

  /** Refuses null; what does not apply is empty. */
  public Difference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(wanted, "wanted");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** Without the remedy, on one line. */
  @Override
  public String toString() {
    return wanted.isEmpty()
        ? object
        : object + ": the contract says " + wanted + ", the broker has " + found;
  }
}
