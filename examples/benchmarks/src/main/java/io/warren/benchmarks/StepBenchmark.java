package io.warren.benchmarks;

import io.warren.EmbeddedWarren;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.Warren;
import io.warren.benchmarks.broker.HandWrittenClient;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.MeasurementsConsumer;
import io.warren.benchmarks.contract.MeasurementsSender;
import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageHandler;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Where the time of one message goes, without a broker and a network. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
  private final Measured measured = Measured.example(1);
  private final Message<Measured> message = Message.of(measured);
  private final Codec codec = JacksonCodec.withDefaults();
  private final PayloadType<Measured> type = PayloadType.of(Measured.class);
  private final Codec.Encoder<Measured> encoder = codec.encoder(type);
  private final Codec.Decoder<Measured> decoder = codec.decoder(type);
  private final byte[] json = encoder.encode(measured);

  private MessageHandler<?, ?> dispatch;
  private EmbeddedWarren warren;
  private MeasurementsSender sender;

  /** Anew each time, because the embedded broker remembers all that was sent. */
  @Setup(Level.Iteration)
  public void start() {
    warren = Warren.embedded();
    sender = new MeasurementsSender(warren);
    MeasurementsConsumer consumer = new MeasurementsConsumer(message -> MessageResult.success());
    dispatch = consumer.spec().routes().get(0).handler();
    warren.consume(consumer);
    warren.start();
  }

  @TearDown(Level.Iteration)
  public void stop() {
    warren.close();
  }

  @Benchmark
  public byte[] encodeByHand() throws IOException {
    return HandWrittenClient.WRITER.writeValueAsBytes(measured);
  }

  @Benchmark
  public byte[] encode() {
    return encoder.encode(measured);
  }

  @Benchmark
  public Measured decodeByHand() throws IOException {
    return HandWrittenClient.READER.readValue(json);
  }

  @Benchmark
  public Measured decode() {
    return decoder.decode(json);
  }

  // Sound: the contract has one message, of this payload.
  @SuppressWarnings("unchecked")
  @Benchmark
  public MessageResult<Void> generatedDispatch() throws Exception {
    return ((MessageHandler<Measured, Void>) dispatch).handle(message);
  }

  /** From the call to the completed receipt; handling goes on beside it. */
  @Benchmark
  public Receipt sendThroughEmbedded() {
    return sender.send(measured).now().join();
  }
}
