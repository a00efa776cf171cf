# Written by scripts/generate.py from specs/bedrock.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'converse': {
        'modelId': Limit(pointer='/paths/~1model~1{modelId}~1converse/post/parameters/0/schema', types=('string',), min_length=1, max_length=2048, required=True),
        'additionalModelRequestFields': Limit(pointer='/components/schemas/ConverseRequest/properties/additionalModelRequestFields', types=('any',)),
        'additionalModelResponseFieldPaths': Limit(pointer='/components/schemas/ConverseRequest/properties/additionalModelResponseFieldPaths', types=('array',), min_items=0, max_items=10),
        'guardrailConfig': Limit(pointer='/components/schemas/ConverseRequest/properties/guardrailConfig', types=('object',)),
        'guardrailConfig.guardrailIdentifier': Limit(pointer='/components/schemas/GuardrailConfiguration/properties/guardrailIdentifier', types=('string',), min_length=0, max_length=2048),
        'inferenceConfig': Limit(pointer='/components/schemas/ConverseRequest/properties/inferenceConfig', types=('object',)),
        'inferenceConfig.maxTokens': Limit(pointer='/components/schemas/InferenceConfiguration/properties/maxTokens', types=('integer',), minimum=1),
        'inferenceConfig.stopSequences': Limit(pointer='/components/schemas/InferenceConfiguration/properties/stopSequences', types=('array',), min_items=0, max_items=2500),
        'inferenceConfig.temperature': Limit(pointer='/components/schemas/InferenceConfiguration/properties/temperature', types=('number',), minimum=0, maximum=1),
        'inferenceConfig.topP': Limit(pointer='/components/schemas/InferenceConfiguration/properties/topP', types=('number',), minimum=0, maximum=1),
        'messages': Limit(pointer='/components/schemas/ConverseRequest/properties/messages', types=('array',)),
        'outputConfig': Limit(pointer='/components/schemas/ConverseRequest/properties/outputConfig', types=('object',)),
        'outputConfig.effort': Limit(pointer='/components/schemas/OutputConfig/properties/effort', types=('string',), min_length=0, max_length=16),
        'performanceConfig': Limit(pointer='/components/schemas/ConverseRequest/properties/performanceConfig', types=('object',)),
        'promptVariables': Limit(pointer='/components/schemas/ConverseRequest/properties/promptVariables', types=('object',)),
        'requestMetadata': Limit(pointer='/components/schemas/ConverseRequest/properties/requestMetadata', types=('object',)),
        'serviceTier': Limit(pointer='/components/schemas/ConverseRequest/properties/serviceTier', types=('object',)),
        'system': Limit(pointer='/components/schemas/ConverseRequest/properties/system', types=('array',)),
        'toolConfig': Limit(pointer='/components/schemas/ConverseRequest/properties/toolConfig', types=('object',)),
        'toolConfig.toolChoice.tool.name': Limit(pointer='/components/schemas/SpecificToolChoice/properties/name', types=('string',), min_length=1, max_length=64, required=True),
        'toolConfig.tools': Limit(pointer='/components/schemas/ToolConfiguration/properties/tools', types=('array',), min_items=1, required=True),
    },
    'converse_stream': {
        'modelId': Limit(pointer='/paths/~1model~1{modelId}~1converse-stream/post/parameters/0/schema', types=('string',), min_length=1, max_length=2048, required=True),
        'additionalModelRequestFields': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/additionalModelRequestFields', types=('any',)),
        'additionalModelResponseFieldPaths': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/additionalModelResponseFieldPaths', types=('array',), min_items=0, max_items=10),
        'guardrailConfig': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/guardrailConfig', types=('object',)),
        'guardrailConfig.guardrailIdentifier': Limit(pointer='/components/schemas/GuardrailStreamConfiguration/properties/guardrailIdentifier', types=('string',), min_length=0, max_length=2048),
        'inferenceConfig': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/inferenceConfig', types=('object',)),
        'inferenceConfig.maxTokens': Limit(pointer='/components/schemas/InferenceConfiguration/properties/maxTokens', types=('integer',), minimum=1),
        'inferenceConfig.stopSequences': Limit(pointer='/components/schemas/InferenceConfiguration/properties/stopSequences', types=('array',), min_items=0, max_items=2500),
        'inferenceConfig.temperature': Limit(pointer='/components/schemas/InferenceConfiguration/properties/temperature', types=('number',), minimum=0, maximum=1),
        'inferenceConfig.topP': Limit(pointer='/components/schemas/InferenceConfiguration/properties/topP', types=('number',), minimum=0, maximum=1),
        'messages': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/messages', types=('array',)),
        'outputConfig': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/outputConfig', types=('object',)),
        'outputConfig.effort': Limit(pointer='/components/schemas/OutputConfig/properties/effort', types=('string',), min_length=0, max_length=16),
        'performanceConfig': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/performanceConfig', types=('object',)),
        'promptVariables': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/promptVariables', types=('object',)),
        'requestMetadata': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/requestMetadata', types=('object',)),
        'serviceTier': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/serviceTier', types=('object',)),
        'system': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/system', types=('array',)),
        'toolConfig': Limit(pointer='/components/schemas/ConverseStreamRequest/properties/toolConfig', types=('object',)),
        'toolConfig.toolChoice.tool.name': Limit(pointer='/components/schemas/SpecificToolChoice/properties/name', types=('string',), min_length=1, max_length=64, required=True),
        'toolConfig.tools': Limit(pointer='/components/schemas/ToolConfiguration/properties/tools', types=('array',), min_items=1, required=True),
    },
    'count_tokens': {
        'modelId': Limit(pointer='/paths/~1model~1{modelId}~1count-tokens/post/parameters/0/schema', types=('string',), min_length=1, max_length=256, required=True),
        'input': Limit(pointer='/components/schemas/CountTokensRequest/properties/input', types=('object',), required=True),
        'input.converse.toolConfig.toolChoice.tool.name': Limit(pointer='/components/schemas/SpecificToolChoice/properties/name', types=('string',), min_length=1, max_length=64, required=True),
        'input.converse.toolConfig.tools': Limit(pointer='/components/schemas/ToolConfiguration/properties/tools', types=('array',), min_items=1, required=True),
    },
    'invoke_model': {
        'X-Amzn-Bedrock-GuardrailIdentifier': Limit(pointer='/paths/~1model~1{modelId}~1invoke/post/parameters/0/schema', types=('string',), min_length=0, max_length=2048),
        'X-Amzn-Bedrock-GuardrailVersion': Limit(pointer='/paths/~1model~1{modelId}~1invoke/post/parameters/1/schema', types=('string',)),
        'X-Amzn-Bedrock-PerformanceConfig-Latency': Limit(pointer='/components/schemas/PerformanceConfigLatency', types=('string',), enum=('standard', 'optimized')),
        'X-Amzn-Bedrock-Request-Metadata': Limit(pointer='/paths/~1model~1{modelId}~1invoke/post/parameters/3/schema', types=('string',), min_length=0, max_length=8500),
        'X-Amzn-Bedrock-Service-Tier': Limit(pointer='/components/schemas/ServiceTierType', types=('string',), enum=('priority', 'default', 'flex', 'reserved')),
        'X-Amzn-Bedrock-Trace': Limit(pointer='/components/schemas/Trace', types=('string',), enum=('ENABLED', 'DISABLED', 'ENABLED_FULL')),
        'modelId': Limit(pointer='/paths/~1model~1{modelId}~1invoke/post/parameters/6/schema', types=('string',), min_length=1, max_length=2048, required=True),
    },
    'invoke_model_stream': {
        'X-Amzn-Bedrock-Accept': Limit(pointer='/paths/~1model~1{modelId}~1invoke-with-response-stream/post/parameters/0/schema', types=('string',)),
        'X-Amzn-Bedrock-GuardrailIdentifier': Limit(pointer='/paths/~1model~1{modelId}~1invoke-with-response-stream/post/parameters/1/schema', types=('string',), min_length=0, max_length=2048),
        'X-Amzn-Bedrock-GuardrailVersion': Limit(pointer='/paths/~1model~1{modelId}~1invoke-with-response-stream/post/parameters/2/schema', types=('string',)),
        'X-Amzn-Bedrock-PerformanceConfig-Latency': Limit(pointer='/components/schemas/PerformanceConfigLatency', types=('string',), enum=('standard', 'optimized')),
        'X-Amzn-Bedrock-Request-Metadata': Limit(pointer='/paths/~1model~1{modelId}~1invoke-with-response-stream/post/parameters/4/schema', types=('string',), min_length=0, max_length=8500),
        'X-Amzn-Bedrock-Service-Tier': Limit(pointer='/components/schemas/ServiceTierType', types=('string',), enum=('priority', 'default', 'flex', 'reserved')),
        'X-Amzn-Bedrock-Trace': Limit(pointer='/components/schemas/Trace', types=('string',), enum=('ENABLED', 'DISABLED', 'ENABLED_FULL')),
        'modelId': Limit(pointer='/paths/~1model~1{modelId}~1invoke-with-response-stream/post/parameters/7/schema', types=('string',), min_length=1, max_length=2048, required=True),
    },
    'apply_guardrail': {
        'guardrailIdentifier': Limit(pointer='/paths/~1guardrail~1{guardrailIdentifier}~1version~1{guardrailVersion}~1apply/post/parameters/0/schema', types=('string',), min_length=0, max_length=2048, required=True),
        'guardrailVersion': Limit(pointer='/paths/~1guardrail~1{guardrailIdentifier}~1version~1{guardrailVersion}~1apply/post/parameters/1/schema', types=('string',), required=True),
        'content': Limit(pointer='/components/schemas/ApplyGuardrailRequest/properties/content', types=('array',), required=True),
        'outputScope': Limit(pointer='/components/schemas/GuardrailOutputScope', types=('string',), enum=('INTERVENTIONS', 'FULL')),
        'source': Limit(pointer='/components/schemas/GuardrailContentSource', types=('string',), enum=('INPUT', 'OUTPUT'), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
