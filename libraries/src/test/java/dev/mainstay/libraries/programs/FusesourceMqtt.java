package dev.mainstay.libraries.programs;

import org.fusesource.hawtbuf.Buffer;
import org.fusesource.hawtbuf.UTF8Buffer;
import org.fusesource.mqtt.client.QoS;
import org.fusesource.mqtt.client.Topic;
import org.fusesource.mqtt.codec.CONNACK;
import org.fusesource.mqtt.codec.CONNECT;
import org.fusesource.mqtt.codec.MQTTFrame;
import org.fusesource.mqtt.codec.PUBACK;
import org.fusesource.mqtt.codec.PUBLISH;
import org.fusesource.mqtt.codec.SUBSCRIBE;

/** MQTT 3.1.1's packets, as bytes and back. */
public class FusesourceMqtt {
  public static void main(String[] args) throws Exception {
    CONNECT connect =
        new CONNECT()
            .clientId(new UTF8Buffer("device-17"))
            .keepAlive((short) 60)
            .cleanSession(true)
            .userName(new UTF8Buffer("user"))
            .password(new UTF8Buffer("s\u00e4cret"))
            .willTopic(new UTF8Buffer("devices/17/will"))
            .willMessage(new UTF8Buffer("gone"))
            .willQos(QoS.AT_LEAST_ONCE);
    connect.version(4);
    CONNECT connected = new CONNECT().decode(show(connect.encode()));
    System.out.println(connected);
    PUBLISH publish =
        new PUBLISH()
            .topicName(new UTF8Buffer("sensors/temperature"))
            .qos(QoS.AT_LEAST_ONCE)
            .retain(true)
            .messageId((short) 0x1234)
            .payload(new UTF8Buffer("21.5 \u00b0C"));
    PUBLISH published = new PUBLISH().decode(show(publish.encode()));
    System.out.println(published + " " + published.payload().utf8());
    SUBSCRIBE subscribe =
        new SUBSCRIBE()
            .messageId((short) 7)
            .topics(
                new Topic[] {
                  new Topic("a/+/b", QoS.AT_MOST_ONCE), new Topic("c/#", QoS.EXACTLY_ONCE)
                });
    System.out.println(new SUBSCRIBE().decode(show(subscribe.encode())));
    System.out.println(new PUBACK().decode(show(new PUBACK().messageId((short) 9).encode())));
    CONNACK refused = new CONNACK().code(CONNACK.Code.CONNECTION_REFUSED_NOT_AUTHORIZED);
    System.out.println(new CONNACK().decode(show(refused.encode())));
    MQTTFrame broken = new MQTTFrame(new Buffer(new byte[] {0, 5, 'M'}));
    broken.header((byte) 0x10);
    try {
      new CONNECT().decode(broken);
    } catch (java.io.IOException | RuntimeException e) {
      System.out.println(e.getClass().getSimpleName());
    }
  }

  private static MQTTFrame show(MQTTFrame frame) {
    var text = new StringBuilder();
    text.append(Integer.toHexString(frame.header() & 0xFF));
    for (Buffer buffer : frame.buffers()) {
      for (byte b : buffer.toByteArray()) {
        text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
      }
    }
    System.out.println(text);
    return frame;
  }
}
