<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities added</source>
        <translation>
            <numerusform>%n activity added</numerusform>
            <numerusform>%n activities added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities edited</source>
        <translation>
            <numerusform>%n activity edited</numerusform>
            <numerusform>%n activities edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities in all.</source>
        <translation>
            <numerusform>%n activity in all.</numerusform>
            <numerusform>%n activities in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities merged</source>
        <translation>
            <numerusform>%n activity merged</numerusform>
            <numerusform>%n activities merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities moved</source>
        <translation>
            <numerusform>%n activity moved</numerusform>
            <numerusform>%n activities moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities removed</source>
        <translation>
            <numerusform>%n activity removed</numerusform>
            <numerusform>%n activities removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities selected</source>
        <translation>
            <numerusform>%n activity selected</numerusform>
            <numerusform>%n activities selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities split</source>
        <translation>
            <numerusform>%n activity split</numerusform>
            <numerusform>%n activities split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities with other details</source>
        <translation>
            <numerusform>%n activity with other details</numerusform>
            <numerusform>%n activities with other details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities: {state}</source>
        <translation>
            <numerusform>%n activity: {state}</numerusform>
            <numerusform>%n activities: {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>rows of a table</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n both</source>
        <translation>
            <numerusform>%n both</numerusform>
            <numerusform>%n both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases chosen</source>
        <translation>
            <numerusform>%n case chosen</numerusform>
            <numerusform>%n cases chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases to choose from</source>
        <translation>
            <numerusform>%n case to choose from</numerusform>
            <numerusform>%n cases to choose from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases…</source>
        <translation>
            <numerusform>%n case…</numerusform>
            <numerusform>%n cases…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents held changes that are in no file.</source>
        <translation>
            <numerusform>%n document held changes that are in no file.</numerusform>
            <numerusform>%n documents held changes that are in no file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n edited</numerusform>
            <numerusform>%n edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found; Enter goes to the next</source>
        <translation>
            <numerusform>%n found; Enter goes to it</numerusform>
            <numerusform>%n found; Enter goes to the next</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have said something</source>
        <translation>
            <numerusform>%n has said something</numerusform>
            <numerusform>%n have said something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept in the tray</source>
        <comment>rows of a table</comment>
        <translation>
            <numerusform>%n kept in the tray</numerusform>
            <numerusform>%n kept in the tray</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more messages</source>
        <translation>
            <numerusform>%n more message</numerusform>
            <numerusform>%n more messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never move.</source>
        <translation>
            <numerusform>%n never moves.</numerusform>
            <numerusform>%n never move.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offshored</source>
        <translation>
            <numerusform>%n offshored</numerusform>
            <numerusform>%n offshored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outsourced</source>
        <translation>
            <numerusform>%n outsourced</numerusform>
            <numerusform>%n outsourced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over</source>
        <comment>rows of a table</comment>
        <translation>
            <numerusform>%n passed over</numerusform>
            <numerusform>%n passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions are cut to {most} characters.</source>
        <translation>
            <numerusform>%n question is cut to {most} characters.</numerusform>
            <numerusform>%n questions are cut to {most} characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery copies are damaged. They were moved to {folder}.</source>
        <translation>
            <numerusform>%n recovery copy is damaged. It was moved to {folder}.</numerusform>
            <numerusform>%n recovery copies are damaged. They were moved to {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>rows of a table</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenes</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenes added</source>
        <translation>
            <numerusform>%n scene added</numerusform>
            <numerusform>%n scenes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenes edited</source>
        <translation>
            <numerusform>%n scene edited</numerusform>
            <numerusform>%n scenes edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenes removed</source>
        <translation>
            <numerusform>%n scene removed</numerusform>
            <numerusform>%n scenes removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n split</source>
        <translation>
            <numerusform>%n split</numerusform>
            <numerusform>%n split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <comment>rows of a table</comment>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <comment>rows of a table</comment>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other details</source>
        <translation>
            <numerusform>%n with other details</numerusform>
            <numerusform>%n with other details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n rows</source>
        <translation>
            <numerusform>&amp;Import %n row</numerusform>
            <numerusform>&amp;Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n activities</source>
        <translation>
            <numerusform>Add %n activity</numerusform>
            <numerusform>Add %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All scenes (%n)</source>
        <translation>
            <numerusform>All scenes (%n)</numerusform>
            <numerusform>All scenes (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n activities</source>
        <translation>
            <numerusform>Duplicate %n activity</numerusform>
            <numerusform>Duplicate %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported: %n files.</source>
        <translation>
            <numerusform>Exported: %n file.</numerusform>
            <numerusform>Exported: %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n activities.</source>
        <translation>
            <numerusform>It has %n activity.</numerusform>
            <numerusform>It has %n activities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n activities</source>
        <translation>
            <numerusform>Mark %n activity</numerusform>
            <numerusform>Mark %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n activities</source>
        <translation>
            <numerusform>Move %n activity</numerusform>
            <numerusform>Move %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n activities</source>
        <translation>
            <numerusform>Remove %n activity</numerusform>
            <numerusform>Remove %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reorder %n activities</source>
        <translation>
            <numerusform>Reorder %n activity</numerusform>
            <numerusform>Reorder %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The two questions would call %n of them otherwise.</source>
        <translation>
            <numerusform>The two questions would call %n of them otherwise.</numerusform>
            <numerusform>The two questions would call %n of them otherwise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words}, %n in part</source>
        <translation>
            <numerusform>{words}, %n in part</numerusform>
            <numerusform>{words}, %n in part</numerusform>
        </translation>
    </message>
</context>
</TS>
