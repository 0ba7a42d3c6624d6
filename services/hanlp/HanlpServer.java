import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * HanLP 1.8 behind the six paths that hanlp-client asks: POST /tokenizer, /keyword, /summary, /query, /phrase, /conversion; and GET /health.
 * It keeps nothing of what it is sent, writes no text to its log, and asks nobody else.
 *
 *   java -jar hanlp-server.jar [--host 127.0.0.1] [--port 8080] [--threads CORES] [--max-bytes 1048576]
 *   java -jar hanlp-server.jar --check [--port 8080]      status 0 where such a server is healthy on this machine
 */
public final class HanlpServer {
  /** Requests that may wait for a thread; one more is sent away with 503. */
  private static final int WAITING = 64;
  /** Connections at once; one more is closed at once. */
  private static final int CONNECTIONS = 512;
  private static final long DRAINED = 64L << 20;
  /** Sentences are compared pair by pair for a summary, each pair in eight bytes: so many of them, no more. */
  private static final int MAX_SENTENCES = 1_000;
  /** What HanLP ends a sentence with when it sums up. */
  private static final String SENTENCE_ENDS = "，,。:：“”？?！!；;\n";
  private static final int MAX_RESULTS = 1_000;
  private static final String JSON = "application/json; charset=utf-8";

  private final Segment segment = HanLP.newSegment().enableNameRecognize(true).enableTranslatedNameRecognize(true)
      .enablePlaceRecognize(true).enableOrganizationRecognize(true).enableOffset(true);
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Semaphore places;
  private final Semaphore threads;
  private final int maxBytes;

  /** What one path answers to a content. */
  private interface Answer {
    Object to(String content, Map<String, Object> body) throws Refusal;
  }

  /** A request that is not answered, with the status that says why. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    final int status;

    Refusal(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  private HanlpServer(int threads, int maxBytes) {
    this.threads = new Semaphore(threads);
    this.places = new Semaphore(threads + WAITING);
    this.maxBytes = maxBytes;
    answers.put("/tokenizer", this::tokenize);
    answers.put("/keyword", (content, body) -> HanLP.extractKeyword(content, numberOf(body)));
    answers.put("/summary", (content, body) -> HanLP.extractSummary(brief(content), numberOf(body)));
    answers.put("/query", (content, body) -> keywordsAndSummary(brief(content), numberOf(body)));
    answers.put("/phrase", (content, body) -> HanLP.extractPhrase(content, numberOf(body)));
    answers.put("/conversion", HanlpServer::convert);
  }

  public static void main(String[] arguments) {
    Options options = new Options(arguments);
    if (options.check) System.exit(isHealthy(options.port) ? 0 : 1);
    // Seconds that a request may take to arrive and an answer to be made and sent, and connections at once; the JDK has no limits of its own.
    System.setProperty("sun.net.httpserver.maxReqTime", "5");
    System.setProperty("sun.net.httpserver.maxRspTime", "60");
    System.setProperty("jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS));
    // So much of a body that is too long is read away, so that its sender can hear why; the connection of one still longer is cut.
    System.setProperty("sun.net.httpserver.drainAmount", String.valueOf(DRAINED + options.maxBytes));
    try {
      HanlpServer server = new HanlpServer(options.threads, options.maxBytes);
      server.warmUp();
      server.listen(options);
    } catch (IOException cause) {
      System.err.println("Port " + options.port + " of \"" + options.host + "\" cannot be listened at (" + cause.getMessage()
          + "). Give another --port or --host.");
      System.exit(1);
    }
  }

  private void listen(Options options) throws IOException {
    HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(options.host), options.port), 128);
    // The JDK reads a request in the thread that answers it: one for each connection, or a few slow senders keep all others waiting.
    ThreadPoolExecutor pool = new ThreadPoolExecutor(8, CONNECTIONS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(),
        new ThreadPoolExecutor.CallerRunsPolicy());
    pool.allowCoreThreadTimeOut(true);
    http.setExecutor(pool);
    http.createContext("/", this::handle);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      http.stop(1);
      pool.shutdownNow();
    }));
    http.start();
    System.out.println("Started. http://" + options.host + ":" + http.getAddress().getPort());
  }

  /** Reads the dictionaries before the first request has to wait for them. */
  private void warmUp() {
    String text = "市长甘霁川到云岫市调研,并主持召开会议。";
    segment.seg(text);
    HanLP.extractKeyword(text, 1);
    HanLP.convertToSimplifiedChinese(text);
    HanLP.convertToPinyinString(text, " ", false);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, Object> reply = new LinkedHashMap<>();
      int status = 200;
      try {
        Object data = answer(exchange);
        reply.put("status", "success");
        reply.put("data", data);
      } catch (Refusal refusal) {
        status = refusal.status;
        reply.put("status", "fail");
        reply.put("error", refusal.getMessage());
      } catch (RuntimeException | StackOverflowError broken) {
        System.err.println(exchange.getRequestURI().getPath() + " broke: " + broken);
        status = 500;
        reply.put("status", "fail");
        reply.put("error", "HanLP could not read this text (" + broken.getClass().getSimpleName() + ").");
      }
      send(exchange, status, reply);
    }
  }

  private Object answer(HttpExchange exchange) throws IOException, Refusal {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals("/health")) {
      if (!method.equals("GET") && !method.equals("HEAD")) throw new Refusal(405, "/health is asked with GET, not " + method + ".");
      return Map.of("version", "portable-1.8.6");
    }
    Answer answer = answers.get(path);
    if (answer == null) throw new Refusal(404, "There is no \"" + path + "\". Post to one of " + String.join(", ", answers.keySet()) + ".");
    if (!method.equals("POST")) throw new Refusal(405, path + " is asked with POST, not " + method + ".");
    if (!places.tryAcquire()) throw new Refusal(503, "Too many requests at once. Ask again later.");
    try {
      Map<String, Object> body = readBody(exchange);
      if (!(body.get("content") instanceof String content)) throw new Refusal(400, "\"content\" is no text. Send {\"content\": \"…\"}.");
      threads.acquireUninterruptibly();
      try {
        return answer.to(content, body);
      } finally {
        threads.release();
      }
    } finally {
      places.release();
    }
  }

  private Map<String, Object> readBody(HttpExchange exchange) throws IOException, Refusal {
    String type = exchange.getRequestHeaders().getFirst("content-type");
    if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json"))
      throw new Refusal(415, "The body is no JSON. Send content-type: application/json.");
    byte[] bytes;
    try (InputStream in = exchange.getRequestBody()) {
      bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) throw new Refusal(413, "The body is longer than " + maxBytes + " bytes. Send the text in pieces.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Reader(text).object();
    } catch (CharacterCodingException broken) {
      throw new Refusal(400, "The body is no UTF-8.");
    }
  }

  /** Words with where they begin, in UTF-16 code units of the content. */
  private Object tokenize(String content, Map<String, Object> body) throws Refusal {
    if (!"nlp".equals(body.getOrDefault("type", "nlp"))) throw new Refusal(400, "Only the type \"nlp\" is served.");
    List<Term> terms = segment.seg(content);
    return terms.stream().map(term -> {
      Map<String, Object> token = new LinkedHashMap<>();
      token.put("word", term.word);
      token.put("nature", String.valueOf(term.nature));
      token.put("offset", term.offset);
      return token;
    }).toList();
  }

  private static Object keywordsAndSummary(String content, int number) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("keyword", HanLP.extractKeyword(content, number));
    both.put("summary", HanLP.extractSummary(content, number));
    return both;
  }

  private static Object convert(String content, Map<String, Object> body) throws Refusal {
    if (body.get("type") instanceof String type) {
      if (type.equals("jt")) return HanLP.convertToSimplifiedChinese(content);
      if (type.equals("ft")) return HanLP.convertToTraditionalChinese(content);
      if (type.equals("py")) return HanLP.convertToPinyinString(content, " ", false);
    }
    throw new Refusal(400, "\"type\" is none of \"jt\" (simplified), \"ft\" (traditional), \"py\" (pinyin).");
  }

  private static String brief(String content) throws Refusal {
    long sentences = 1 + content.chars().filter(c -> SENTENCE_ENDS.indexOf(c) >= 0).count();
    if (sentences <= MAX_SENTENCES) return content;
    throw new Refusal(413, "Only " + MAX_SENTENCES + " clauses are summed up at once, these are " + sentences + ".");
  }

  private static int numberOf(Map<String, Object> body) throws Refusal {
    Object number = body.getOrDefault("num", 2.0);
    if (number instanceof Double value && value >= 1 && value <= MAX_RESULTS && value == Math.rint(value)) return value.intValue();
    throw new Refusal(400, "\"num\" is no whole number from 1 to " + MAX_RESULTS + ".");
  }

  private static void send(HttpExchange exchange, int status, Map<String, Object> reply) throws IOException {
    StringBuilder text = new StringBuilder();
    write(text, reply);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", JSON);
    exchange.getResponseHeaders().set("x-content-type-options", "nosniff");
    if (status == 503) exchange.getResponseHeaders().set("retry-after", "1");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
    if (!isHead) exchange.getResponseBody().write(bytes);
  }

  private static void write(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      String mark = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(mark);
        writeText(out, String.valueOf(entry.getKey()));
        out.append(':');
        write(out, entry.getValue());
        mark = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String mark = "[";
      for (Object item : list) {
        out.append(mark);
        write(out, item);
        mark = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Number) {
      out.append(value);
    } else {
      writeText(out, String.valueOf(value));
    }
  }

  private static void writeText(StringBuilder out, String text) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      // Half a surrogate pair has no UTF-8: it goes out as its number.
      else if (c < ' ' || Character.isSurrogate(c)) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    out.append('"');
  }

  /** Reads JSON: texts, numbers (as Double), true, false, null, lists and objects, nested at most eight deep. */
  private static final class Reader {
    private static final int DEPTH = 8;
    private final String text;
    private int at = 0;

    Reader(String text) {
      this.text = text;
    }

    Map<String, Object> object() throws Refusal {
      skip();
      if (at >= text.length() || text.charAt(at) != '{') throw broken();
      Map<String, Object> read = members(DEPTH);
      skip();
      if (at < text.length()) throw broken();
      return read;
    }

    private Map<String, Object> members(int depth) throws Refusal {
      Map<String, Object> read = new LinkedHashMap<>();
      at++;
      skip();
      if (is('}')) return read;
      do {
        skip();
        String name = string();
        skip();
        expect(':');
        read.put(name, value(depth - 1));
        skip();
      } while (is(','));
      expect('}');
      return read;
    }

    private List<Object> items(int depth) throws Refusal {
      List<Object> read = new java.util.ArrayList<>();
      at++;
      skip();
      if (is(']')) return read;
      do {
        read.add(value(depth - 1));
        skip();
      } while (is(','));
      expect(']');
      return read;
    }

    private Object value(int depth) throws Refusal {
      skip();
      if (depth <= 0 || at >= text.length()) throw broken();
      char first = text.charAt(at);
      if (first == '"') return string();
      if (first == '{') return members(depth);
      if (first == '[') return items(depth);
      for (Map.Entry<String, Object> word : WORDS) {
        if (!text.startsWith(word.getKey(), at)) continue;
        at += word.getKey().length();
        return word.getValue();
      }
      return number();
    }

    private static final List<Map.Entry<String, Object>> WORDS =
        List.of(Map.entry("true", Boolean.TRUE), Map.entry("false", Boolean.FALSE), Map.entry("null", Map.of()));

    private Double number() throws Refusal {
      int start = at;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
      try {
        return Double.valueOf(text.substring(start, at));
      } catch (NumberFormatException none) {
        throw broken();
      }
    }

    private String string() throws Refusal {
      expect('"');
      StringBuilder read = new StringBuilder();
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"') {
          at++;
          return read.toString();
        }
        if (c < ' ') throw broken();
        read.append(c == '\\' ? escaped() : c);
      }
      throw broken();
    }

    private char escaped() throws Refusal {
      at++;
      char c = at < text.length() ? text.charAt(at) : ' ';
      int known = "\"\\/bfnrt".indexOf(c);
      if (known >= 0) return "\"\\/\b\f\n\r\t".charAt(known);
      if (c != 'u' || at + 4 >= text.length()) throw broken();
      String digits = text.substring(at + 1, at + 5);
      if (!digits.matches("[0-9a-fA-F]{4}")) throw broken();
      at += 4;
      return (char) Integer.parseInt(digits, 16);
    }

    private void skip() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    }

    private boolean is(char mark) {
      if (at >= text.length() || text.charAt(at) != mark) return false;
      at++;
      return true;
    }

    private void expect(char mark) throws Refusal {
      if (!is(mark)) throw broken();
    }

    private Refusal broken() {
      return new Refusal(400, "The body is no JSON object (at character " + at + ").");
    }
  }

  /** What the command line says. */
  private static final class Options {
    String host = "127.0.0.1";
    int port = 8080;
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    int maxBytes = 1 << 20;
    boolean check = false;

    Options(String[] arguments) {
      for (int at = 0; at < arguments.length; at++) {
        String name = arguments[at];
        if (name.equals("--check")) {
          check = true;
          continue;
        }
        String value = at + 1 < arguments.length ? arguments[++at] : "";
        switch (name) {
          case "--host" -> host = value;
          case "--port" -> port = whole(name, value, 0, 65_535);
          case "--threads" -> threads = whole(name, value, 1, 256);
          case "--max-bytes" -> maxBytes = whole(name, value, 1_024, 1 << 26);
          default -> quit("There is no option \"" + name + "\". Known are --host, --port, --threads, --max-bytes, --check.");
        }
      }
    }

    private static int whole(String name, String value, int least, int most) {
      if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) return Integer.parseInt(value);
      quit(name + " \"" + value + "\" is no whole number from " + least + " to " + most + ".");
      return least;
    }

    private static void quit(String message) {
      System.err.println(message);
      System.exit(2);
    }
  }

  private static boolean isHealthy(int port) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
      connection.setConnectTimeout(3_000);
      connection.setReadTimeout(3_000);
      return connection.getResponseCode() == 200;
    } catch (IOException gone) {
      return false;
    }
  }
}
