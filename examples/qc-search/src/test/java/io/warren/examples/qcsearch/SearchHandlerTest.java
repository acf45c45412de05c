package io.warren.examples.qcsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Message;
import io.warren.MessageResult;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A handler is tested without any broker. */
class SearchHandlerTest {
  private final SearchHandler handler = new SearchHandler(new MeasurementIndex());

  @Test
  void findsTheLowestValuesFirst() {
    SearchRequest request = new SearchRequest("q30", 85.0, LocalDate.of(2026, 3, 1), 2);

    SearchReply reply = handler.search(Message.of(request)).reply();

    assertThat(reply.total()).isEqualTo(3);
    assertThat(reply.results()).extracting(Measurement::sample).containsExactly("S-2050", "S-2042");
  }

  @Test
  void rejectsALimitThatFindsNothing() {
    SearchRequest request = new SearchRequest("q30", 85.0, LocalDate.of(2026, 3, 1), 0);

    MessageResult<SearchReply> result = handler.search(Message.of(request));

    assertThat(result.outcome()).isEqualTo(MessageResult.Outcome.REJECT);
    assertThat(result.code()).isEqualTo("limit");
  }
}
