package io.warren.internal.store;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheduler has claimed.
 *
 * @param entries due messages, which are the claimer's until the lease ends
 * @param next how long until the next message that nobody has claimed is due, or a lease ends; zero
 *     when more is due already, null when there is none
 * @param unreadable due entries that cannot be read, and that this claim has parked
 * @param parked all that is parked, those included
 */
public record DueBatch(
    List<ScheduledEntry> entries,
    @Nullable Duration next,
    List<Unreadable> unreadable,
    Parked parked) {
  public DueBatch {
    entries = List.copyOf(entries);
    unreadable = List.copyOf(unreadable);
  }
}
