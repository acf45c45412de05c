package com.acme.shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Order(
    UUID id,
    @JsonProperty("placed_at") Instant placedAt,
    Duration patience,
    BigDecimal total,
    Status status,
    @Nullable Status before,
    @Nullable Order replaces,
    List<@Nullable String> notes,
    Map<String, Set<Order>> parts) {

  public enum Status {
    OPEN,
    @JsonProperty("sent")
    SENT
  }
}
