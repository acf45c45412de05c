package io.warren.internal.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * What Redis does in one step. It answers with a list, of which the first is a word.
 *
 * <p>lettuce sends a script again when it loses its connection before the answer: a second run with
 * the same arguments does no more than the first.
 */
final class Script {
  private final String text;

  private Script(String text) {
    this.text = text;
  }

  /** Reads resources, which together are the script. */
  static Script of(String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      try (InputStream in = Script.class.getResourceAsStream(name + ".lua")) {
        byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
        text.append(new String(bytes, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Script(text.toString());
  }

  /** Runs it, as one call of a {@link RedisConnection}. */
  CompletionStage<ScriptReply> run(
      RedisClusterAsyncCommands<String, byte[]> commands, String[] keys, byte[]... arguments) {
    CompletionStage<List<Object>> first =
        commands.evalsha(commands.digest(text), ScriptOutputType.MULTI, keys, arguments);
    return first
        .<CompletionStage<List<Object>>>handle(
            (values, failure) -> {
              if (failure == null) {
                return CompletableFuture.completedFuture(values);
              }
              // After a restart of Redis, and at first on each node.
              return isUnknown(failure)
                  ? commands.eval(text, ScriptOutputType.MULTI, keys, arguments)
                  : CompletableFuture.failedFuture(failure);
            })
        .thenCompose(answer -> answer)
        .thenApply(ScriptReply::new);
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof RedisNoScriptException
        || (failure instanceof CompletionException
            && failure.getCause() instanceof RedisNoScriptException);
  }
}
