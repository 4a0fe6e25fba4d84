"""What PySide6's stubs leave out, for mypy: a Property is read as what its getter returns.

The stubs of 6.12 declare Property without __get__, take no type by name (`Property("QStringList")`), and give
QmlUncreatable no __call__, though it is a decorator; the first is the gap that
https://github.com/python-qt-tools/PySide6-stubs/issues/13 tells of.
"""

from collections.abc import Callable

from mypy.nodes import ARG_POS, Argument, Decorator, Var
from mypy.plugin import AttributeContext, ClassDefContext, FunctionSigContext, Plugin
from mypy.plugins.common import add_method_to_class
from mypy.types import CallableType, FunctionLike, Instance, Type, get_proper_type

PROPERTY = "PySide6.QtCore.Property"
UNCREATABLE = "PySide6.QtQml.QmlUncreatable"


class QtPlugin(Plugin):
    """The three corrections."""

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        return _read

    def get_function_signature_hook(self, fullname: str) -> Callable[[FunctionSigContext], FunctionLike] | None:
        return _take_type_names if fullname == PROPERTY else None

    def get_customize_class_mro_hook(self, fullname: str) -> Callable[[ClassDefContext], None] | None:
        return _decorate_any_class if fullname == UNCREATABLE else None


def _read(context: AttributeContext) -> Type:
    found = get_proper_type(context.default_attr_type)
    owner = get_proper_type(context.type)
    name = getattr(context.context, "name", "")
    if isinstance(found, Instance) and found.type.fullname == PROPERTY and isinstance(owner, Instance):
        symbol = owner.type.get(name)
        if symbol is not None and isinstance(symbol.node, Decorator):
            getter = get_proper_type(symbol.node.func.type)
            if isinstance(getter, CallableType):
                return getter.ret_type
    return context.default_attr_type


def _take_type_names(context: FunctionSigContext) -> FunctionLike:
    signature = context.default_signature
    anything = context.api.named_generic_type("builtins.object", [])
    return signature.copy_modified(arg_types=[anything, *signature.arg_types[1:]])


def _decorate_any_class(context: ClassDefContext) -> None:
    api = context.api
    anything = api.named_type("builtins.type")
    argument = Argument(Var("made", anything), anything, None, ARG_POS)
    add_method_to_class(api, context.cls, "__call__", [argument], anything)


def plugin(version: str) -> type[QtPlugin]:
    """What mypy asks for."""
    return QtPlugin
