package com.acme;

import io.warren.Message;
import io.warren.Request;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;
import java.util.List;
import java.util.Map;

/**
 * Builds the messages of {@link Payloads}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Payloads.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
public final class PayloadsSender {
  private final MessageSender<Payloads.Point, Payloads.Point> ofRecord;

  private final MessageSender<Payloads.Bean, Payloads.Bean> ofClass;

  private final MessageSender<List<Payloads.Point>, List<Payloads.Point>> ofList;

  private final MessageSender<Map<String, List<Payloads.Point[]>>, Map<String, List<Payloads.Point[]>>> ofMap;

  private final MessageSender<Payloads.Point[], Payloads.Point[]> ofArray;

  private final MessageSender<List<Payloads.Point>[], List<Payloads.Point>[]> ofArrayOfLists;

  private final MessageSender<Long, Integer> ofPrimitive;

  private final MessageSender<String, String> ofString;

  private final MessageSender<byte[], byte[]> ofBytes;

  private final MessageSender<Payloads.Point, Void> ofNullable;

  private final MessageSender<List<Payloads.Point>, Void> ofNullableElements;

  /**
   * Connects to nothing. Sending works from here on.
   */
  public PayloadsSender(Warren warren) {
    this.ofRecord = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_RECORD);
    this.ofClass = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_CLASS);
    this.ofList = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_LIST);
    this.ofMap = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_MAP);
    this.ofArray = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_ARRAY);
    this.ofArrayOfLists = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_ARRAY_OF_LISTS);
    this.ofPrimitive = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_PRIMITIVE);
    this.ofString = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_STRING);
    this.ofBytes = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_BYTES);
    this.ofNullable = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_NULLABLE);
    this.ofNullableElements = MessageSender.of(warren, PayloadsTopology.PRODUCED, PayloadsTopology.MESSAGE_OF_NULLABLE_ELEMENTS);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Payloads.Point> requestOfRecord(Payloads.Point payload) {
    return this.ofRecord.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Payloads.Point> messageOfRecord(Payloads.Point payload) {
    return this.ofRecord.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Payloads.Bean> requestOfClass(Payloads.Bean payload) {
    return this.ofClass.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Payloads.Bean> messageOfClass(Payloads.Bean payload) {
    return this.ofClass.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<List<Payloads.Point>> requestOfList(List<Payloads.Point> payload) {
    return this.ofList.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<List<Payloads.Point>> messageOfList(List<Payloads.Point> payload) {
    return this.ofList.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Map<String, List<Payloads.Point[]>>> requestOfMap(
      Map<String, List<Payloads.Point[]>> payload) {
    return this.ofMap.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Map<String, List<Payloads.Point[]>>> messageOfMap(
      Map<String, List<Payloads.Point[]>> payload) {
    return this.ofMap.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Payloads.Point[]> requestOfArray(Payloads.Point[] payload) {
    return this.ofArray.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Payloads.Point[]> messageOfArray(Payloads.Point[] payload) {
    return this.ofArray.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<List<Payloads.Point>[]> requestOfArrayOfLists(List<Payloads.Point>[] payload) {
    return this.ofArrayOfLists.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<List<Payloads.Point>[]> messageOfArrayOfLists(List<Payloads.Point>[] payload) {
    return this.ofArrayOfLists.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Integer> requestOfPrimitive(Long payload) {
    return this.ofPrimitive.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Long> messageOfPrimitive(Long payload) {
    return this.ofPrimitive.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<String> requestOfString(String payload) {
    return this.ofString.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<String> messageOfString(String payload) {
    return this.ofString.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<byte[]> requestOfBytes(byte[] payload) {
    return this.ofBytes.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<byte[]> messageOfBytes(byte[] payload) {
    return this.ofBytes.message(payload);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Send sendOfNullable(Payloads.Point payload) {
    return this.ofNullable.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Payloads.Point> messageOfNullable(Payloads.Point payload) {
    return this.ofNullable.message(payload);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Send sendOfNullableElements(List<Payloads.Point> payload) {
    return this.ofNullableElements.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<List<Payloads.Point>> messageOfNullableElements(List<Payloads.Point> payload) {
    return this.ofNullableElements.message(payload);
  }
}
