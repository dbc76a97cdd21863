package org.eport.core.desk;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a person asks of the desk.
 *
 * @param type     id of the document type
 * @param numbers  the documents, at most {@link Desk#MOST}; none for an action that creates its document,
 *                 one for an action that creates or changes
 * @param input    text as typed, or values of the field's own type; lines as a list of maps
 * @param seen     version of the (single) document the person was looking at; when somebody changed it
 *                 meanwhile the request is refused
 */
public record Request(String type, String action, List<String> numbers, Map<String, Object> input,
        OptionalLong seen) {

    public Request {
        numbers = List.copyOf(numbers);
        input = Map.copyOf(input);
    }

    public Request(String type, String action, List<String> numbers, Map<String, ?> input) {
        this(type, action, numbers, Map.copyOf(input), OptionalLong.empty());
    }
}
